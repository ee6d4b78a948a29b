package import Exchange
internal import Model

/// The levels that a dyad can be right at, each adding to the one before.
package enum ScoreLevel: Int, CaseIterable, Sendable {
  case dyad = 1
  case type
  case date
  case actors

  package var label: String {
    switch self {
    case .dyad: "dyad"
    case .type: "+type"
    case .date: "+date"
    case .actors: "+actors"
    }
  }
}

/// What a system's events are worth against the gold's.
package struct Score: Sendable {
  package var articles = 0
  package var goldDyads = 0
  package var systemDyads = 0
  /// By level.
  package var right: [ScoreLevel: Int] = [:]
  /// How often a detail of those right at type was right, and how often it could be judged.
  package var details: [Detail: (right: Int, judged: Int)] = [:]
  package var byType: [String: TypeTally] = [:]
  /// By the system's confidence: how many dyads, and how many right at type.
  package var byConfidence: [String: (right: Int, judged: Int)] = [:]
  package var missed: [(article: String, dyad: Dyad)] = []
  package var wrong: [(article: String, dyad: Dyad)] = []
  /// Right at type, and not at date or at actors.
  package var halfRight: [(article: String, gold: Dyad, system: Dyad, level: Int)] = []

  package enum Detail: String, CaseIterable, Sendable {
    case status, mode, direction, evidence
  }

  package struct TypeTally: Sendable {
    package var gold = 0
    package var found = 0
    package var system = 0
    package var right = 0
  }

  package func precision(_ level: ScoreLevel) -> Double {
    systemDyads == 0 ? 0 : Double(right[level] ?? 0) / Double(systemDyads)
  }

  package func recall(_ level: ScoreLevel) -> Double {
    goldDyads == 0 ? 0 : Double(right[level] ?? 0) / Double(goldDyads)
  }

  package func f1(_ level: ScoreLevel) -> Double {
    let sum = precision(level) + recall(level)
    return sum == 0 ? 0 : 2 * precision(level) * recall(level) / sum
  }
}

/// Scores a system's records against gold records, article by article.
///
/// The counting is that of the annotation guidelines: dyads are paired one to one, the best matches
/// first; what matches an optional event counts neither way.
package func score(gold: [ArticleRecord], system: [ArticleRecord]) -> Score {
  let answers = Dictionary(system.map { ($0.id, $0) }) { first, _ in first }
  var score = Score()
  for record in gold {
    score.articles += 1
    let expected = dyads(of: record.events)
    let given = dyads(of: answers[record.id]?.events ?? [])
    score.add(record.id, expected, given)
  }
  return score
}

extension Score {
  fileprivate mutating func add(_ article: String, _ gold: [Dyad], _ system: [Dyad]) {
    goldDyads += gold.count { !$0.isOptional }
    var free: Set<Int> = []
    var levelOfGold: [Int: Int] = [:]
    var levelOfSystem: [Int: Int] = [:]
    for (g, s, level) in pairs(gold, system) {
      if gold[g].isOptional {
        free.insert(s)
        continue
      }
      levelOfGold[g] = level
      levelOfSystem[s] = level
      if level >= ScoreLevel.type.rawValue {
        judge(gold[g], system[s])
        if level < ScoreLevel.actors.rawValue {
          halfRight.append((article, gold[g], system[s], level))
        }
      }
    }
    systemDyads += system.count - free.count
    for level in ScoreLevel.allCases {
      right[level, default: 0] += levelOfGold.values.count { $0 >= level.rawValue }
    }
    for (index, dyad) in gold.enumerated() where !dyad.isOptional {
      byType[dyad.type, default: TypeTally()].gold += 1
      if (levelOfGold[index] ?? 0) >= 2 { byType[dyad.type, default: TypeTally()].found += 1 }
      if levelOfGold[index] == nil { missed.append((article, dyad)) }
    }
    for (index, dyad) in system.enumerated() where !free.contains(index) {
      byType[dyad.type, default: TypeTally()].system += 1
      if (levelOfSystem[index] ?? 0) >= 2 { byType[dyad.type, default: TypeTally()].right += 1 }
      if levelOfSystem[index] == nil { wrong.append((article, dyad)) }
      let level = dyad.event.confidence ?? "none"
      let (right, judged) = byConfidence[level] ?? (0, 0)
      byConfidence[level] = (right + ((levelOfSystem[index] ?? 0) >= 2 ? 1 : 0), judged + 1)
    }
  }

  private mutating func judge(_ gold: Dyad, _ system: Dyad) {
    let (expected, given) = (gold.event, system.event)
    note(.status, (expected.status ?? "occurred") == (given.status ?? "occurred"))
    if expected.type == "CONSULT", given.type == "CONSULT", let mode = expected.mode {
      note(.mode, mode == given.mode)
      if mode == "visit" {
        let goldWay = way(expected)
        let systemWay = way(given)
        if !goldWay.from.isEmpty, !goldWay.to.isEmpty, goldWay.from.isDisjoint(with: goldWay.to) {
          note(
            .direction,
            !goldWay.from.isDisjoint(with: systemWay.from)
              && !goldWay.to.isDisjoint(with: systemWay.to))
        }
      }
    }
    let theirs = (expected.evidence ?? []).map { folded($0.text) }.filter { !$0.isEmpty }
    let ours = (given.evidence ?? []).map { folded($0.text) }.filter { !$0.isEmpty }
    if !theirs.isEmpty {
      note(
        .evidence, theirs.contains { one in ours.contains { one.contains($0) || $0.contains(one) } }
      )
    }
  }

  private func way(_ event: EventRecord) -> (from: Set<String>, to: Set<String>) {
    (
      Set((event.source ?? []).compactMap { $0.party?.uppercased() }),
      Set((event.target ?? []).compactMap { $0.party?.uppercased() })
    )
  }

  private mutating func note(_ detail: Detail, _ isRight: Bool) {
    let (right, judged) = details[detail] ?? (0, 0)
    details[detail] = (right + (isRight ? 1 : 0), judged + 1)
  }
}

/// The 95 % interval of a share, after Wilson.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
///
/// - Returns: its ends, from 0 to 1; 0 to 1 where nothing was judged.
package func interval(_ right: Int, of judged: Int) -> (low: Double, high: Double) {
  guard judged > 0 else { return (0, 1) }
  let (n, z) = (Double(judged), 1.959_963_984_540_054)
  let share = Double(right) / n
  let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
  let reach =
    z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
  return (max(0, middle - reach), min(1, middle + reach))
}

/// Pairs gold and system dyads one to one, best matches first: by level, core before optional,
/// then in order.
private func pairs(_ gold: [Dyad], _ system: [Dyad]) -> [(Int, Int, Int)] {
  var candidates: [(level: Int, isCore: Bool, gold: Int, system: Int)] = []
  for (g, expected) in gold.enumerated() {
    for (s, given) in system.enumerated() {
      let level = level(expected, given)
      if level > 0 { candidates.append((level, !expected.isOptional, g, s)) }
    }
  }
  candidates.sort {
    if $0.level != $1.level { return $0.level > $1.level }
    if $0.isCore != $1.isCore { return $0.isCore }
    return ($0.gold, $0.system) < ($1.gold, $1.system)
  }
  var usedGold: Set<Int> = []
  var usedSystem: Set<Int> = []
  var found: [(Int, Int, Int)] = []
  for candidate in candidates
  where !usedGold.contains(candidate.gold) && !usedSystem.contains(candidate.system) {
    usedGold.insert(candidate.gold)
    usedSystem.insert(candidate.system)
    found.append((candidate.gold, candidate.system, candidate.level))
  }
  return found
}

/// The highest level at which a system's dyad matches a gold's; 0 where it does not.
private func level(_ gold: Dyad, _ system: Dyad) -> Int {
  let isSame = gold.first == system.first && gold.second == system.second
  let isTurned = gold.first == system.second && gold.second == system.first
  guard isSame || isTurned && (gold.isUnordered || system.isUnordered) else { return 0 }
  guard Set(gold.types.map(familyName)).contains(system.family) else { return 0 }
  guard gold.types.contains(system.type) else { return 1 }
  guard datesAgree(gold.date, system.date) else { return 2 }
  let order = isSame ? [0, 1] : [1, 0]
  let actorsAgree = (0...1).allSatisfy {
    gold.names[$0].isEmpty || !gold.names[$0].isDisjoint(with: system.names[order[$0]])
  }
  return actorsAgree ? 4 : 3
}

private func datesAgree(_ gold: DateRecord?, _ system: DateRecord?) -> Bool {
  guard let gold else { return true }
  guard let goldStart = gold.start.flatMap({ Day(iso: $0) }),
    let goldEnd = (gold.end ?? gold.start).flatMap({ Day(iso: $0) }), let system,
    let start = system.start.flatMap({ Day(iso: $0) }),
    let end = (system.end ?? system.start).flatMap({ Day(iso: $0) })
  else { return false }
  let length = end - start + 1
  return start <= goldEnd && goldStart <= end && length <= max(1, 2 * (goldEnd - goldStart + 1))
}
