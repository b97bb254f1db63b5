// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace reckoner {

/// How html() looks: light and dark as the reader's system has it, and on paper. What means something is said
/// in words; colours only repeat it. Each of the colours for text has a contrast of 4.5 or more with --page
/// and --soft (tests/report computes it).
inline constexpr char htmlStyle[] =
    R"(:root{color-scheme:light dark;--page:#ffffff;--soft:#f5f7f9;--line:#d5dbe1;--edge:#8c959f;--ink:#1b1f24;--dim:#57606a;
--error:#b42318;--warning:#845000;--info:#2b5c91;--good:#1a6b3b;--waived:#57606a;--focus:#2b5c91}
@media (prefers-color-scheme:dark){:root{--page:#15181b;--soft:#1d2226;--line:#353d45;--edge:#6b757f;--ink:#e6e8eb;--dim:#a3acb5;
--error:#ff9489;--warning:#f0bd4e;--info:#93bfee;--good:#7fd3a2;--waived:#a3acb5;--focus:#93bfee}}
*{box-sizing:border-box}
html{scroll-padding-top:3.5rem}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main,footer{max-width:64rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1,h2,h3{line-height:1.25;overflow-wrap:anywhere;font-weight:600}
h1{font-size:1.6rem;margin:0}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-top:1.25rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:2rem 0 .5rem}
section:first-child h2{margin-top:1.25rem;padding-top:0;border-top:0}
p{margin:.25rem 0;overflow-wrap:anywhere}
a{color:var(--info)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
code,.value,.object{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
.count{color:var(--dim);font-weight:400}
.dim{color:var(--dim)}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem}
.verdict{border:2px solid currentColor;border-radius:1rem;padding:.05rem .75rem;font-weight:600;white-space:nowrap}
.exit0{color:var(--good)}.exit1{color:var(--error)}.exit2{color:var(--warning)}
.lead{font-size:1.05rem;margin:1rem 0;max-width:48rem}
.positions{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.5rem;margin:1rem 0}
.positions div{background:var(--soft);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem}
.positions dt{color:var(--dim);font-size:.85rem}
.positions dd{margin:0;overflow-wrap:anywhere}
nav{position:sticky;top:0;z-index:1;background:var(--page);border-bottom:1px solid var(--line);margin-top:.5rem}
nav form{max-width:64rem;margin:0 auto;padding:.5rem 1.25rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center}
nav label{display:inline-flex;gap:.4rem;align-items:center;padding:.25rem 0;cursor:pointer}
nav input{width:1.05rem;height:1.05rem;margin:0;accent-color:var(--focus)}
.contents{margin:1rem 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.25rem}
.finding{border:1px solid var(--line);border-left:4px solid var(--mark);border-radius:.4rem;margin:.5rem 0;padding:.55rem .9rem}
.error{--mark:var(--error)}.warning{--mark:var(--warning)}.info{--mark:var(--info)}.waived{--mark:var(--waived)}
.head{display:grid;grid-template-columns:6.5rem 1fr auto;gap:0 .75rem;align-items:baseline}
.sign{color:var(--mark);font-weight:600;font-size:.9rem}
.object{font-weight:600}
.kind{color:var(--dim);font-size:.9rem}
.rule{color:var(--dim);font-size:.85rem;white-space:nowrap}
.what{grid-column:2/-1;overflow-wrap:anywhere}
.facet::before{content:"\00b7";margin:0 .5rem 0 .25rem;color:var(--dim)}
.body{margin-left:7.25rem;font-size:.95rem}
.body ul{margin:.25rem 0;padding:0;list-style:none;font-size:.9rem}
.dense .finding{margin:0;border-radius:0;border-top-width:0;padding:.35rem .9rem}
.dense h3+.finding{border-top-width:1px}
.dense .body>p,.dense .body>ul,.dense .body li{display:inline;margin-right:.75rem}
table{border-collapse:collapse;margin:.4rem 0;width:100%;table-layout:fixed}
th{text-align:left;font-weight:400;color:var(--dim);font-size:.85rem}
th,td{vertical-align:top;padding:.2rem .75rem .2rem 0;overflow-wrap:anywhere}
thead th{border-bottom:1px solid var(--line)}
th:first-child{width:8.5rem}
.value{white-space:pre-wrap;max-height:24rem;overflow:auto}
details.fold{margin:.6rem 0}
details.fold>summary,.more>summary{cursor:pointer}
details.fold>summary{font-weight:600}
.more>summary{color:var(--dim);font-size:.9rem;width:fit-content}
.fold ul{margin:.5rem 0;padding-left:1.25rem}
.fold li{overflow-wrap:anywhere;margin:.15rem 0}
footer{padding-top:2.5rem;padding-bottom:3rem;color:var(--dim);font-size:.85rem}
body:has(#show-error:not(:checked)) .finding.error,body:has(#show-warning:not(:checked)) .finding.warning,
body:has(#show-info:not(:checked)) .finding.info,body:has(#show-waived:not(:checked)) .finding.waived{display:none}
@media (max-width:40rem){header,main,footer,nav form{padding-left:.9rem;padding-right:.9rem}
.head{grid-template-columns:1fr auto}.head .name,.what{grid-column:1/-1}.head .rule{grid-row:1;grid-column:2}.body{margin-left:0}
table,tbody,tr,td,th{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th:first-child{width:auto;padding-top:.4rem}td::before{content:attr(data-side);color:var(--dim);font-size:.8rem;display:block}}
@media print{@page{margin:15mm}:root{color-scheme:light;--page:#fff;--soft:#fff;--line:#bbb;--ink:#000;--dim:#444;
--error:#8f1a10;--warning:#6b4000;--info:#224a75;--good:#14552f;--waived:#444}
html{font-size:9.5pt}body{font-size:1rem}header,main,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}nav{display:none}
.finding{break-inside:avoid;display:block!important}h2,h3{break-after:avoid}.value{max-height:none;overflow:visible}
details>*{display:block}details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none}})";

} // namespace reckoner
