// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

#include <utility>

namespace reckoner {

/// "f(integer)" as it is called: without its argument types.
ObjectName bareRoutine(const ObjectName &routine);

/// Another body, also in the statement that makes the routine, which ends with it.
void setBody(Routine &routine, const QString &body);

/// The names of the arguments, in order; empty ones for those that have none.
QStringList argumentNames(const Routine &routine);

/// The triggers, with the table or view that holds each, that call the routine of that name and signature:
/// only one without arguments can be called by them.
std::vector<std::pair<ObjectName, Trigger>> triggersCalling(const Schema &schema, const ObjectName &routine);
std::vector<EventTrigger> eventTriggersCalling(const Schema &schema, const ObjectName &routine);
/// The aggregates that are made of the routine (SFUNC, FINALFUNC, ...).
std::vector<Routine> aggregatesOf(const Schema &schema, const ObjectName &routine);

} // namespace reckoner
