internal import Model

/// One row of a picture with lanes: an event, or several alike.
struct LaneRow {
  /// The first one is drawn; the others are counted.
  var events: [Event]
}

/// One row an event; where that makes more than `limit`, alike events of a month share a row, then
/// those of a year.
///
/// The events are sorted by date. `rest` are those that even so have no row.
func laneRows(_ events: [Event], limit: Int = 120) -> (rows: [LaneRow], rest: [Event]) {
  var rows = events.map { LaneRow(events: [$0]) }
  for unit in [CalendarUnit.month, .year] where rows.count > limit {
    rows = merged(events, unit)
  }
  let rest = rows.dropFirst(limit).flatMap(\.events)
  return (Array(rows.prefix(limit)), rest)
}

/// What makes events alike: who, in which role, what kind, whether it happened, and when about.
private struct LaneKey: Hashable {
  var kind: EventKind
  var status: Status
  var sources: [ActorID]
  var targets: [ActorID]
  var start: Day?
}

private func merged(_ events: [Event], _ unit: CalendarUnit) -> [LaneRow] {
  var rows: [LaneRow] = []
  var index: [LaneKey: Int] = [:]
  for event in events {
    let key = LaneKey(
      kind: kind(of: event), status: event.status, sources: event.sources.map(\.actor),
      targets: event.targets.map(\.actor), start: event.date.map { unit.start(of: $0.first) })
    if let row = index[key] {
      rows[row].events.append(event)
    } else {
      index[key] = rows.count
      rows.append(LaneRow(events: [event]))
    }
  }
  return rows
}
