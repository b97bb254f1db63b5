// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/findingdetail.h"

#include "model/report/sentences.h"
#include "model/rules/rules.h"
#include "views/legible.h"
#include "views/theme.h"

#include <QEvent>
#include <QUrl>

namespace reckoner {

namespace {

/// The positions that a leg compares: "from" and "to" of its changes.
std::pair<QString, QString> sidesOf(const std::optional<Leg> &leg)
{
    switch (leg.value_or(Leg::StampLive)) {
    case Leg::ModelsHead:
        return {FindingDetail::tr("Head"), FindingDetail::tr("Models")};
    case Leg::StampHead:
        return {FindingDetail::tr("Stamp"), FindingDetail::tr("Head")};
    case Leg::ModelsLive:
        return {FindingDetail::tr("Models"), FindingDetail::tr("Live")};
    case Leg::StampLive:
        break;
    }
    return {FindingDetail::tr("Stamp"), FindingDetail::tr("Live")};
}

QString muted(const QString &html, const QPalette &palette)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(theme::mutedColor(palette).name(), html);
}

QString code(const QString &text)
{
    return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>")
        .arg(theme::fixedFont().family(),
             isolated(text).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

QString row(const QString &name, const QString &html, const QPalette &palette)
{
    return QStringLiteral("<tr><td style=\"padding-right:14px\">%1</td><td>%2</td></tr>")
        .arg(muted(name.toHtmlEscaped(), palette), html);
}

} // namespace

FindingDetail::FindingDetail(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setAccessibleName(tr("About the finding"));
    setPlaceholderText(tr("Choose a finding to see both sides."));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        bool isNumber = false;
        const size_t at = url.path().toUInt(&isNumber);
        if (isNumber && at < m_links.size())
            Q_EMIT wanted(Destination(m_links[at]));
    });
}

void FindingDetail::show(const QModelIndex &index, const Finding *finding, const Chart *chart)
{
    m_row = index.siblingAtColumn(0);
    m_finding = finding;
    m_chart = chart;
    write();
}

void FindingDetail::showNothing()
{
    m_row = QPersistentModelIndex();
    m_finding = nullptr;
    m_chart = nullptr;
    m_links.clear();
    clear();
}

void FindingDetail::write()
{
    m_writing = true;
    m_links.clear();
    setHtml(m_finding ? findingHtml(*m_finding) : rowHtml(m_row));
    m_writing = false;
}

/// Colours stand in the text: it is written anew when they change.
void FindingDetail::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_writing && m_row.isValid())
        write();
}

QString FindingDetail::linkTo(const Destination &destination, const QString &text)
{
    m_links.push_back(destination);
    return QStringLiteral("<a href=\"to:%1\">%2</a>")
        .arg(QString::number(m_links.size() - 1), legible(text).toHtmlEscaped());
}

QString FindingDetail::placeLink(const Place &place)
{
    Destination destination;
    destination.page = Destination::Page::Source;
    destination.place = place;
    return linkTo(destination, place.toString());
}

QString FindingDetail::revisionLink(const QString &revision)
{
    Destination destination;
    destination.page = Destination::Page::History;
    destination.revision = revision;
    const int at = m_chart ? m_chart->find(revision) : -1;
    const QString message = at < 0 ? QString() : m_chart->rows[size_t(at)].revision.message.simplified();
    return linkTo(destination, message.isEmpty()
                                   ? revision
                                   : tr("%1: %2", "revision and its message").arg(revision, message));
}

QString FindingDetail::objectLink(const ObjectRef &object)
{
    Destination destination;
    destination.page = Destination::Page::Schema;
    destination.object = object;
    return linkTo(destination, objectWords(object));
}

QString FindingDetail::facetsHtml(const Finding &finding) const
{
    const auto [from, to] = sidesOf(finding.leg);
    const auto cell = [](const QString &html) {
        return QStringLiteral("<td style=\"padding-right:18px\">%1</td>").arg(html);
    };
    const auto raw = [&](const QString &text) {
        return text.isEmpty() ? muted(tr("none"), palette()) : code(text);
    };
    QString rows;
    for (const FacetChange &facet : finding.change.facets) {
        rows += QStringLiteral("<tr>%1%2%3</tr>")
                    .arg(cell(facet.facet.toHtmlEscaped()), cell(raw(facet.beforeRaw)),
                         cell(raw(facet.afterRaw)));
        if (facet.beforeNormal != facet.beforeRaw || facet.afterNormal != facet.afterRaw)
            rows += QStringLiteral("<tr>%1%2%3</tr>")
                        .arg(cell(muted(tr("compared as"), palette())), cell(raw(facet.beforeNormal)),
                             cell(raw(facet.afterNormal)));
        if (!facet.rules.isEmpty())
            rows += QStringLiteral("<tr>%1<td colspan=\"2\">%2</td></tr>")
                        .arg(cell(muted(tr("by the rule"), palette())),
                             facet.rules.join(QStringLiteral(", ")).toHtmlEscaped());
    }
    const bool added = finding.change.action == Action::Added;
    if (finding.change.facets.empty()) {
        for (const auto &[facet, text] : added ? finding.change.after : finding.change.before) {
            if (!text.isEmpty())
                rows += QStringLiteral("<tr>%1%2%3</tr>")
                            .arg(cell(facet.toHtmlEscaped()), cell(added ? QString() : raw(text)),
                                 cell(added ? raw(text) : QString()));
        }
    }
    if (rows.isEmpty())
        return {};
    return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\" "
                          "style=\"margin-top:6px\"><tr><td></td>%1%2</tr>%3</table>")
        .arg(cell(QStringLiteral("<b>%1</b>").arg(from)), cell(QStringLiteral("<b>%1</b>").arg(to)), rows);
}

QString FindingDetail::originHtml(const Origin &origin)
{
    QStringList parts;
    if (!origin.file.isEmpty())
        parts.append(placeLink({origin.file, origin.line, 0}));
    if (!origin.revision.isEmpty())
        parts.append(revisionLink(origin.revision));
    return parts.join(QStringLiteral(" · "));
}

QString FindingDetail::findingHtml(const Finding &finding)
{
    const Change &change = finding.change;
    QString html = QStringLiteral("<p style=\"margin-top:0\"><b>%1</b><br>%2</p>")
                       .arg(finding.leg ? objectLink(change.ref) : ruleTitle(finding.rule).toHtmlEscaped(),
                            isolated(finding.message).toHtmlEscaped());
    html += facetsHtml(finding);
    QString rows;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows += row(name, value, palette());
    };
    add(tr("Waived"),
        finding.waived ? finding.waivedBecause.toHtmlEscaped() +
                             (finding.waivedAt.isKnown() ? QStringLiteral(" · ") + placeLink(finding.waivedAt)
                                                         : QString())
                       : QString());
    add(tr("Uncertain because"), change.uncertainBecause.toHtmlEscaped());
    add(tr("Explanation"), classWords(finding.driftClass).toHtmlEscaped());
    add(tr("Revision"), finding.revision.isEmpty() ? QString() : revisionLink(finding.revision));
    QStringList others;
    for (const QString &other : finding.alternatives)
        others.append(revisionLink(other));
    add(tr("As well explained by"), others.join(QStringLiteral(", ")));
    if (finding.leg) {
        const auto [from, to] = sidesOf(finding.leg);
        add(tr("%1 comes from", "a position").arg(from), originHtml(change.from));
        add(tr("%1 comes from", "a position").arg(to), originHtml(change.to));
    } else {
        add(tr("Where"), originHtml({change.from.file, change.from.line, {}, false}));
    }
    QStringList along;
    for (const ObjectRef &ref : change.consequences)
        along.append(objectLink(ref));
    add(tr("Along with it"), along.join(QStringLiteral(", ")));
    add(tr("Rule"), finding.leg ? tr("%1: %2", "a rule's code and its title")
                                      .arg(finding.rule, ruleTitle(finding.rule))
                                      .toHtmlEscaped()
                                : finding.rule.toHtmlEscaped());
    add(tr("Fingerprint"), code(finding.fingerprint));
    return html +
           QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\" style=\"margin-top:8px\">%1</table>")
               .arg(rows);
}

QString FindingDetail::rowHtml(const QModelIndex &index)
{
    const auto text = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
    if (!index.parent().isValid())
        return QStringLiteral("<p style=\"margin-top:0\"><b>%1</b></p>")
            .arg(index.data().toString().toHtmlEscaped());
    const QString difference = text(FindingsModel::DifferenceColumn);
    const QString detail = index.data(FindingsModel::DetailRole).toString();
    QString html = QStringLiteral("<p style=\"margin-top:0\"><b>%1</b></p>")
                       .arg(legible(text(FindingsModel::ObjectColumn)).toHtmlEscaped());
    for (const QString &each : {difference, text(FindingsModel::WhyColumn)}) {
        if (!each.isEmpty())
            html += QStringLiteral("<p>%1</p>").arg(each.toHtmlEscaped());
    }
    if (!detail.isEmpty() && detail.simplified() != text(FindingsModel::ObjectColumn) &&
        detail != difference && detail != text(FindingsModel::WhyColumn))
        html += QStringLiteral("<p>%1</p>").arg(code(detail));
    QString rows;
    if (const auto object = index.data(FindingsModel::ObjectRole); object.isValid())
        rows += row(tr("Object"), objectLink(object.value<ObjectRef>()), palette());
    if (const QString revision = index.data(FindingsModel::RevisionRole).toString(); !revision.isEmpty())
        rows += row(tr("Revision"), revisionLink(revision), palette());
    if (const Place place = index.data(FindingsModel::SourceRole).value<Place>(); place.isKnown())
        rows += row(tr("Where"), placeLink(place), palette());
    return rows.isEmpty()
               ? html
               : html + QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">%1</table>").arg(rows);
}

} // namespace reckoner
