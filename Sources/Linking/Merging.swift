package import Model

/// One event out of the claims that tell of it, or nil where there are none.
///
/// What it says does not depend on the order of the claims.
package func merged(_ claims: [Claim], articles: [ArticleID: ArticleHead]) -> Event? {
  let ordered = claims.sorted { reportsBefore($0, $1, articles) }
  guard let id = ordered.map(\.id).min(), let type = commonest(ordered.map(\.type)) else {
    return nil
  }
  let mode = commonest(ordered.compactMap(\.mode))
  let sides = mergedSides(ordered, isSymmetric: type.isSymmetric(mode: mode))
  return Event(
    id: id, type: type, mode: mode,
    status: commonest(ordered.map(\.status)) ?? .occurred,
    sources: sides.sources, targets: sides.targets,
    date: mergedDate(ordered.compactMap(\.date)),
    place: commonest(ordered.compactMap(\.place)),
    topic: commonest(ordered.compactMap(\.topic)),
    contexts: Set(ordered.flatMap { $0.contexts ?? [] }).sorted(),
    confidence: ordered.map(\.confidence).min { $0.rank < $1.rank } ?? .low,
    reports: ordered.map { report($0, articles[$0.article]) })
}

/// By confidence, then the earlier published, then ids.
private func reportsBefore(
  _ left: Claim, _ right: Claim, _ articles: [ArticleID: ArticleHead]
) -> Bool {
  let undated = Int32.max
  let leftDay = articles[left.article]?.published?.day.number ?? undated
  let rightDay = articles[right.article]?.published?.day.number ?? undated
  return (left.confidence.rank, leftDay, left.article.rawValue, left.id.rawValue)
    < (right.confidence.rank, rightDay, right.article.rawValue, right.id.rawValue)
}

private func report(_ claim: Claim, _ head: ArticleHead?) -> Report {
  Report(
    claim: claim.id, article: claim.article, outlet: head?.outlet, title: head?.title,
    url: head?.url, published: head?.published, date: claim.date, status: claim.status,
    evidence: claim.evidence[0], attribution: claim.attribution)
}

/// The shortest span; of equals the best founded, then the most told, then the earliest.
func mergedDate(_ dates: [DateSpan]) -> DateSpan? {
  var counts: [ClosedRange<Day>: Int] = [:]
  for date in dates { counts[date.first...date.last, default: 0] += 1 }
  func rank(_ date: DateSpan) -> [Int] {
    [
      date.length, date.basis.rank, -(counts[date.first...date.last] ?? 0),
      Int(date.first.number), date.precision.rank,
    ]
  }
  return dates.min { rank($0).lexicographicallyPrecedes(rank($1)) }
}

/// What stands most often; of equals what is first in `allCases`.
private func commonest<Value: Hashable & CaseIterable>(_ values: [Value]) -> Value? {
  let counts = Dictionary(grouping: values) { $0 }.mapValues(\.count)
  let most = counts.values.max()
  return Value.allCases.first { counts[$0] == most && most != nil }
}

/// What stands most often; of equals the first by letters.
func commonest(_ values: [String]) -> String? {
  Dictionary(grouping: values) { $0 }.min { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }?
    .key
}

/// What stands most often; of equals a visit before a meeting: it tells more.
private func commonest(_ modes: [Mode]) -> Mode? {
  let counts = Dictionary(grouping: modes) { $0 }.mapValues(\.count)
  return counts.min { (-$0.value, $0.key.rank) < (-$1.value, $1.key.rank) }?.key
}

extension Mode {
  /// The more a mode tells, the less.
  fileprivate var rank: Int {
    let order: [Mode] = [
      .visit, .multilateral, .mediation, .negotiation, .meeting, .phone, .letter,
    ]
    return order.firstIndex(of: self) ?? order.count
  }
}

extension Confidence {
  /// 0 for the best.
  package var rank: Int { Confidence.allCases.firstIndex(of: self) ?? 0 }
}

extension DateSpan.Basis {
  fileprivate var rank: Int { DateSpan.Basis.allCases.firstIndex(of: self) ?? 0 }
}

extension DateSpan.Precision {
  fileprivate var rank: Int { DateSpan.Precision.allCases.firstIndex(of: self) ?? 0 }
}
