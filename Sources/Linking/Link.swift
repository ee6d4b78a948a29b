package import Model

/// What a report says of the article it is from.
package struct ArticleHead: Hashable, Sendable {
  package var outlet: String?
  package var title: String?
  package var url: String?
  package var published: Publication?

  package init(outlet: String?, title: String?, url: String?, published: Publication?) {
    self.outlet = outlet
    self.title = title
    self.url = url
    self.published = published
  }

  package init(_ article: Article) {
    self.init(
      outlet: article.outlet, title: article.title, url: article.url,
      published: article.published)
  }
}

/// Finds the events that claims tell of.
///
/// The events are a function of the set of claims: neither their order nor repeats matter. First
/// the claims dated to the day are clustered, then each vaguer claim joins the one cluster that it
/// fits; the vague claims left over join only their likes.
///
/// - Returns: events, sorted by id; each claim is in exactly one.
package func link(_ claims: [Claim], articles: [ArticleID: ArticleHead]) -> [Event] {
  let known = unique(claims)
  return linkedGroups(known.values.map(ClaimSketch.init)).compactMap { group in
    merged(group.compactMap { known[$0] }, articles: articles)
  }.sorted { $0.id < $1.id }
}

/// The claims by event, in no order.
private func linkedGroups(_ sketches: [ClaimSketch]) -> [[ClaimID]] {
  let known = Dictionary(sketches.map { ($0.id, $0) }) { first, _ in first }
  var clusters = dayClusters(of: sketches.filter { !$0.isVague })
  let members = clusters.map { $0.compactMap { known[$0] } }
  var blocks: [BlockKey: Set<Int>] = [:]
  for (index, cluster) in members.enumerated() {
    for key in Set(cluster.flatMap(\.keys)) { blocks[key, default: []].insert(index) }
  }
  var candidates: [Int: [ClaimSketch]] = [:]
  let vague = sketches.filter(\.isVague)
  for claim in vague {
    let near = Array(Set(claim.keys.flatMap { blocks[$0] ?? [] }))
    guard let choice = onlyFit(of: claim, among: near.map { members[$0] }) else { continue }
    candidates[near[choice], default: []].append(claim)
  }
  var attached: Set<ClaimID> = []
  for (index, claims) in candidates {
    let taken = taken(from: claims)
    clusters[index] += taken
    attached.formUnion(taken)
  }
  let left = vague.filter { !attached.contains($0.id) }
  return clusters + Dictionary(grouping: left, by: \.vagueGroup).values.map { $0.map(\.id) }
}

/// Each claim once.
///
/// Claims of one id differ only in detail; which one stays must not depend on their order.
private func unique(_ claims: [Claim]) -> [ClaimID: Claim] {
  Dictionary(claims.map { ($0.id, $0) }) { first, second in
    first == second || "\(first)" < "\(second)" ? first : second
  }
}
