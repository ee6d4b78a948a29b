internal import Linking
internal import Model

/// Brings the derived tables up to date with claims that came and went.
///
/// It gives what `link` gives of all claims, but looks only at those that the change can reach: the
/// claims dated to the day that fits connect with a changed one, the vague claims near them, and
/// the events of both.
struct Relinking {
  let database: Database
  private var claims: [ClaimID: Claim] = [:]
  private var sketches: [ClaimID: ClaimSketch] = [:]
  private var takenByCluster: [String: Set<ClaimID>] = [:]

  init(_ database: Database) { self.database = database }

  /// A claim that was in the store, with what it was linked by.
  struct Removed {
    let claim: Claim
    let group: String
    let choice: String?
  }

  /// Links claims that are new in the table of claims, each once, and forgets those that left it.
  mutating func relink(removed: [Removed], added: [Claim]) throws {
    for old in removed {
      try deleteBlocks(of: ClaimSketch(old.claim), id: old.claim.id)
    }
    for claim in added {
      claims[claim.id] = claim
      try insertBlocks(of: try sketch(claim.id))
    }
    var dirty = Set(removed.flatMap { [$0.group] + ($0.choice.map { [$0] } ?? []) })
    let gone = removed.map { ClaimSketch($0.claim) }
    let newIDs = Set(added.map(\.id))
    let connected = try connectedDayClaims(gone: gone, added: newIDs)
    let changed = try regroup(connected, added: newIDs, dirty: &dirty)
    let goneDayClaims = gone.filter { !$0.isVague }
    try choose(for: try vagueClaims(near: changed + goneDayClaims, added: newIDs), &dirty)
    let affected = try closure(of: dirty)
    try replaceEvents(of: affected, removed: removed.map(\.claim.id))
  }

  // MARK: Claims dated to the day

  /// All day claims that fits connect with a changed one, and the changed ones themselves.
  private mutating func connectedDayClaims(
    gone: [ClaimSketch], added: Set<ClaimID>
  ) throws -> [ClaimSketch] {
    var reached: Set<ClaimID> = []
    var waiting: [ClaimSketch] = []
    for id in added.sorted() {
      let sketch = try sketch(id)
      if !sketch.isVague && reached.insert(id).inserted { waiting.append(sketch) }
    }
    var result = waiting
    waiting += gone.filter { !$0.isVague }
    while let claim = waiting.popLast() {
      for neighbour in try dayClaims(near: claim)
      where !reached.contains(neighbour.id) && claim.mayJoin(neighbour) {
        reached.insert(neighbour.id)
        waiting.append(neighbour)
        result.append(neighbour)
      }
    }
    return result
  }

  /// Clusters connected claims anew.
  ///
  /// - Returns: the members of the clusters that differ from what they were.
  private mutating func regroup(
    _ connected: [ClaimSketch], added: Set<ClaimID>, dirty: inout Set<String>
  ) throws -> [ClaimSketch] {
    var former: [ClaimID: String] = [:]
    for claim in connected where !added.contains(claim.id) {
      former[claim.id] = try group(of: claim.id)
    }
    let formerMembers = Dictionary(grouping: former.keys) { former[$0] ?? "" }.mapValues(Set.init)
    var changed: [ClaimID] = []
    for cluster in dayClusters(of: connected) {
      guard let id = cluster.first?.rawValue else { continue }
      if formerMembers[id] == Set(cluster) && !dirty.contains(id) { continue }
      changed += cluster
      dirty.insert(id)
      for member in cluster {
        if let old = former[member] { dirty.insert(old) }
        try database.run(
          "UPDATE claims SET vague = 0, grp = ?, choice = NULL WHERE id = ?",
          [.text(id), .text(member.rawValue)])
      }
    }
    return try changed.map { try sketch($0) }
  }

  // MARK: Vague claims

  /// The vague claims whose choice a change of these day claims can alter, and the added ones.
  private mutating func vagueClaims(
    near dayClaims: [ClaimSketch], added: Set<ClaimID>
  ) throws -> [ClaimSketch] {
    var found: Set<ClaimID> = []
    for id in added where try sketch(id).isVague {
      found.insert(id)
      try database.run(
        "UPDATE claims SET vague = 1, grp = ? WHERE id = ?",
        [.text(try sketch(id).vagueGroup), .text(id.rawValue)])
    }
    for claim in dayClaims {
      for key in claim.keys {
        let near = try database.rows(
          """
          SELECT claim FROM blocks
          WHERE key = ? AND kind = ? AND vague = 1 AND first <= ? AND last >= ?
          """, [.text(key.description), .text(claim.kind)] + range(of: claim).reversed()
        ) { ClaimID(rawValue: $0.text(0)) }
        for id in near where !found.contains(id) {
          if claim.mayJoin(try sketch(id)) { found.insert(id) }
        }
      }
    }
    return try found.sorted().map { try sketch($0) }
  }

  private mutating func choose(for vague: [ClaimSketch], _ dirty: inout Set<String>) throws {
    for claim in vague {
      let id = Value.text(claim.id.rawValue)
      let former = try database.first("SELECT choice FROM claims WHERE id = ?", [id]) {
        $0.optionalText(0)
      }
      let choice = try choice(of: claim)
      dirty.insert(claim.vagueGroup)
      dirty.formUnion([former ?? nil, choice].compactMap { $0 })
      guard choice != former ?? nil else { continue }
      try database.run("UPDATE claims SET choice = ? WHERE id = ?", [Value(choice), id])
    }
  }

  private mutating func choice(of claim: ClaimSketch) throws -> String? {
    var clusters: Set<String> = []
    // A cluster that the claim fits holds only claims that it fits.
    for neighbour in try dayClaims(near: claim) where claim.mayJoin(neighbour) {
      clusters.insert(try group(of: neighbour.id))
    }
    let ordered = clusters.sorted()
    var candidates: [[ClaimSketch]] = []
    for cluster in ordered {
      candidates.append(try members(of: cluster).map { try sketch($0) })
    }
    return onlyFit(of: claim, among: candidates).map { ordered[$0] }
  }

  // MARK: Events

  /// All groups whose events must be made anew: where a vague claim may go from one to the other,
  /// both.
  private func closure(of dirty: Set<String>) throws -> [String] {
    var reached = dirty
    var waiting = Array(dirty)
    while let group = waiting.popLast() {
      let next = try database.rows(
        """
        SELECT choice FROM claims WHERE grp = ?1 AND choice IS NOT NULL
        UNION SELECT grp FROM claims WHERE choice = ?1
        """, [.text(group)]
      ) { $0.text(0) }
      for other in next where reached.insert(other).inserted { waiting.append(other) }
    }
    return reached.sorted()
  }

  private mutating func replaceEvents(of groups: [String], removed: [ClaimID]) throws {
    var events: [[ClaimID]] = []
    for group in groups {
      let rows = try database.rows(
        "SELECT id, vague, choice FROM claims WHERE grp = ? ORDER BY id", [.text(group)]
      ) { (id: ClaimID(rawValue: $0.text(0)), isVague: $0.integer(1) == 1, $0.optionalText(2)) }
      let own = rows.filter { !$0.isVague }.map(\.id)
      if !own.isEmpty { events.append(own + (try taken(by: group)).sorted()) }
      var left: [ClaimID] = []
      for (id, isVague, choice) in rows where isVague {
        if let choice, try taken(by: choice).contains(id) { continue }
        left.append(id)
      }
      if !left.isEmpty { events.append(left) }
    }
    var writer = EventWriter(database)
    try writer.delete(ofClaims: removed + events.flatMap { $0 })
    for claims in events { try writer.insert(try claims.map { try claim($0) }) }
    try writer.finish()
  }

  private mutating func taken(by cluster: String) throws -> Set<ClaimID> {
    if let known = takenByCluster[cluster] { return known }
    let candidates = try database.rows(
      "SELECT id FROM claims WHERE choice = ? ORDER BY id", [.text(cluster)]
    ) { ClaimID(rawValue: $0.text(0)) }
    let taken = Linking.taken(from: try candidates.map { try sketch($0) })
    takenByCluster[cluster] = taken
    return taken
  }

  // MARK: Looking up

  private mutating func claim(_ id: ClaimID) throws -> Claim {
    if let known = claims[id] { return known }
    let claim = try database.first("SELECT body FROM claims WHERE id = ?", [.text(id.rawValue)]) {
      try decoded(Claim.self, $0.bytes(0))
    }
    guard let claim else {
      throw StoreError(.damaged, "store \"\(database.file)\" lacks claim \"\(id.rawValue)\"")
    }
    claims[id] = claim
    return claim
  }

  private mutating func sketch(_ id: ClaimID) throws -> ClaimSketch {
    if let known = sketches[id] { return known }
    let sketch = ClaimSketch(try claim(id))
    sketches[id] = sketch
    return sketch
  }

  private func group(of claim: ClaimID) throws -> String {
    try database.first("SELECT grp FROM claims WHERE id = ?", [.text(claim.rawValue)]) {
      $0.text(0)
    } ?? ""
  }

  private func members(of cluster: String) throws -> [ClaimID] {
    try database.rows("SELECT id FROM claims WHERE grp = ? ORDER BY id", [.text(cluster)]) {
      ClaimID(rawValue: $0.text(0))
    }
  }

  /// Day claims of the same blocks whose days meet a claim's.
  private mutating func dayClaims(near claim: ClaimSketch) throws -> [ClaimSketch] {
    var found: Set<ClaimID> = []
    let days = range(of: claim)
    for key in claim.keys {
      found.formUnion(
        try database.rows(
          """
          SELECT claim FROM blocks WHERE key = ?1 AND kind = ?2 AND vague = 0
            AND first >= ?3 - \(ClaimSketch.longestDayLike) AND first <= ?4 AND last >= ?3
          """, [.text(key.description), .text(claim.kind)] + days
        ) { ClaimID(rawValue: $0.text(0)) })
    }
    return try found.sorted().map { try sketch($0) }
  }

  private func insertBlocks(of claim: ClaimSketch) throws {
    for key in claim.keys {
      let values: [Value] = [
        .text(key.description), .text(claim.kind), .integer(claim.isVague ? 1 : 0),
      ]
      try database.run(
        "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?)",
        values + range(of: claim) + [.text(claim.id.rawValue)])
    }
  }

  private func deleteBlocks(of claim: ClaimSketch, id: ClaimID) throws {
    let first = range(of: claim)[0]
    for key in claim.keys {
      try database.run(
        "DELETE FROM blocks WHERE key = ? AND kind = ? AND vague = ? AND first = ? AND claim = ?",
        [
          .text(key.description), .text(claim.kind), .integer(claim.isVague ? 1 : 0), first,
          .text(id.rawValue),
        ])
    }
  }

  /// First and last day; an undated claim can be of any.
  private func range(of claim: ClaimSketch) -> [Value] {
    [
      .integer(claim.days?.lowerBound.position ?? -1_000_000_000),
      .integer(claim.days?.upperBound.position ?? 1_000_000_000),
    ]
  }
}
