package import Model

extension SQLiteStore {
  /// The shortest chain of events from one to the other.
  ///
  /// A breadth-first search from both ends, each time from the smaller edge of what was reached.
  /// Of several shortest chains the one is taken whose first step is the latest, then its second.
  package func path(
    from: ActorSelector, to: ActorSelector, _ filter: EventFilter, level: Level
  ) throws -> [PathStep] {
    var search = PathSearch(database: database, filter: filter, level: level)
    guard let links = try search.shortest(from: from, to: to) else { return [] }
    return try links.compactMap { link in
      guard let event = try event(number: link.event) else { return nil }
      return PathStep(from: try participant(link.from), to: try participant(link.to), event: event)
    }
  }
}

private struct PathSearch {
  let database: Database
  let filter: EventFilter
  let level: Level
  private var ends: [End] = []
  private var links: [ActorID: [Link]] = [:]

  init(database: Database, filter: EventFilter, level: Level) {
    self.database = database
    self.filter = filter
    self.level = level
  }

  /// The latest event that joins two.
  struct Link {
    let from: ActorID
    let to: ActorID
    let event: Int
    let first: Int
    let last: Int
    let id: String

    /// Whether it is taken before another: the later, then by ids.
    func isBefore(_ other: Link) -> Bool {
      (-last, -first, id, from.rawValue, to.rawValue)
        < (-other.last, -other.first, other.id, other.from.rawValue, other.to.rawValue)
    }
  }

  /// One end of the chain: who it can be, and in which events.
  private struct End {
    /// By actor; an office is held by one in some events, by another in others.
    var events: [ActorID: Set<Int>] = [:]
    /// How far from the end each one is that was reached.
    var distances: [ActorID: Int] = [:]
    var frontier: [ActorID] = []
    var depth = 0
  }

  /// Nil where no chain joins the two, or where they are the same.
  mutating func shortest(from: ActorSelector, to: ActorSelector) throws -> [Link]? {
    ends = try [end(from), end(to)]
    guard !ends[0].distances.keys.contains(where: { ends[1].distances[$0] != nil }) else {
      return nil
    }
    while !ends[0].frontier.isEmpty && !ends[1].frontier.isEmpty {
      try grow(ends[0].frontier.count <= ends[1].frontier.count ? 0 : 1)
      let met = ends[0].distances.keys.contains { ends[1].distances[$0] != nil }
      if met { return try chain() }
    }
    return nil
  }

  private func end(_ selector: ActorSelector) throws -> End {
    // Rolled up, a minister is the state, in whatever events it takes part.
    let isWhole = level != .actor
    let condition = Condition.all([
      .candidates([selector]), Condition(selector, row: "p"),
      isWhole ? .all([]) : Condition(ofOccurred: filter),
    ])
    let rows = try database.rows(
      """
      SELECT p.\(level.column), ev.number FROM events ev
      JOIN participants p ON p.event = ev.number WHERE \(condition.sql)
      """, condition.values
    ) { (actor: ActorID(rawValue: $0.text(0)), event: $0.integer(1)) }
    var end = End()
    for row in rows { end.events[row.actor, default: []].insert(row.event) }
    end.distances = end.events.mapValues { _ in 0 }
    end.frontier = end.events.keys.sorted()
    if isWhole { end.events = [:] }
    return end
  }

  private mutating func grow(_ side: Int) throws {
    var next: Set<ActorID> = []
    for actor in ends[side].frontier {
      for link in try links(of: actor) where ends[side].distances[link.to] == nil {
        next.insert(link.to)
      }
    }
    ends[side].depth += 1
    for actor in next { ends[side].distances[actor] = ends[side].depth }
    ends[side].frontier = next.sorted()
  }

  /// The chain through the events that are the latest, step by step.
  ///
  /// Only what lies on a shortest chain is walked: what is as far from both ends together as the
  /// chain is long.
  private mutating func chain() throws -> [Link] {
    let length = ends[0].depth + ends[1].depth
    var onward: [[ActorID]] = Array(repeating: [], count: length + 1)
    onward[ends[0].depth] = ends[0].distances.keys.filter {
      ends[0].distances[$0] == ends[0].depth && ends[1].distances[$0] == ends[1].depth
    }
    for step in stride(from: ends[0].depth, to: 0, by: -1) {
      var before: Set<ActorID> = []
      for actor in onward[step] {
        before.formUnion(
          try links(of: actor).map(\.to).filter { ends[0].distances[$0] == step - 1 })
      }
      onward[step - 1] = Array(before)
    }
    for step in ends[0].depth..<length {
      var after: Set<ActorID> = []
      for actor in onward[step] {
        after.formUnion(
          try links(of: actor).map(\.to).filter { ends[1].distances[$0] == length - step - 1 })
      }
      onward[step + 1] = Array(after)
    }
    var chain: [Link] = []
    var standing = onward[0]
    for step in 0..<length {
      let next = Set(onward[step + 1])
      var best: Link?
      for actor in standing {
        for link in try links(of: actor) where next.contains(link.to) {
          if best.map({ link.isBefore($0) }) ?? true { best = link }
        }
      }
      guard let best else { return [] }
      chain.append(best)
      standing = [best.to]
    }
    return chain
  }

  /// The latest event with each whom an actor is joined to, under the filter.
  private mutating func links(of actor: ActorID) throws -> [Link] {
    if let known = links[actor] { return known }
    let condition = Condition(ofOccurred: filter)
    let rows = try database.rows(
      """
      SELECT e.b, ev.number, ev.first, ev.last, ev.id
      FROM edges e JOIN events ev ON ev.number = e.event
      WHERE e.level = \(level.position) AND e.a = ? AND e.first <= ? AND \(condition.sql)
      """,
      [
        .text(actor.rawValue), .integer(filter.until?.position ?? 1_000_000_000),
      ] + condition.values
    ) { row in
      Link(
        from: actor, to: ActorID(rawValue: row.text(0)), event: row.integer(1),
        first: row.optionalInteger(2) ?? -1_000_000_000,
        last: row.optionalInteger(3) ?? -1_000_000_000, id: row.text(4))
    }
    var latest: [ActorID: Link] = [:]
    for link in rows where mayPass(link) {
      if latest[link.to].map({ link.isBefore($0) }) ?? true { latest[link.to] = link }
    }
    let result = latest.values.sorted { $0.to < $1.to }
    links[actor] = result
    return result
  }

  /// Whether those of the link who are an end of the chain are meant in its event.
  private func mayPass(_ link: Link) -> Bool {
    for end in ends {
      for actor in [link.from, link.to] {
        if let events = end.events[actor], !events.contains(link.event) { return false }
      }
    }
    return true
  }
}
