internal import Language
internal import Model

extension DocumentWalk {
  /// Predicates with their sides, without those that only tell what another promises, asks, refuses
  /// or threatens: "agreed to release", "threatened to attack".
  ///
  /// Whom the deed is for is whom the promise is for, where the promise itself does not say.
  func withContents(
    _ chosen: [(hit: PredicateHit, arguments: Arguments)], _ tree: TreeArguments?
  ) -> [(hit: PredicateHit, arguments: Arguments)] {
    guard let tree else { return chosen }
    var found = chosen
    var contents: Set<Int> = []
    for (outer, (hit, _)) in chosen.enumerated() {
      let predicate = lexicon.predicates[hit.predicate]
      guard hit.form == .active,
        [.agree, .request, .reject, .threaten].contains(predicate.type)
      else { continue }
      for inner in chosen.indices {
        let isSubject =
          predicate.type == .threaten && tree.isSubjectOfContent(chosen[inner].hit, of: hit)
        guard isSubject || tree.isContent(chosen[inner].hit, of: hit) else { continue }
        // "Warned that sending troops would cost": they may never be sent.
        if isSubject { contents.insert(inner) }
        if tree.isLent(chosen[inner].hit, by: hit) {
          // "Ordered the expulsion": what is ordered is done.
          if found[inner].arguments.sources.isEmpty {
            found[inner].arguments.sources = found[outer].arguments.sources
          }
          contents.insert(outer)
          continue
        }
        let content = chosen[inner].arguments
        if found[outer].arguments.targets.isEmpty, predicate.type != .request {
          let own = Set(found[outer].arguments.sources.flatMap(\.parties))
          found[outer].arguments.targets = concerned(by: content, predicate.type, own).filter {
            own.isDisjoint(with: $0.parties) || $0.isDescribed
          }
        }
        if isDenial(hit), content.areWhole(for: lexicon.predicates[chosen[inner].hit.predicate]) {
          // "Denied that they had met": it is the meeting that is denied.
          contents.insert(outer)
        } else if !isOwn(content, of: found[outer].arguments) {
          found[inner].arguments.isReported = true
        } else if found[outer].arguments.areWhole(for: predicate) {
          contents.insert(inner)
        }
      }
    }
    return found.indices.filter { !contents.contains($0) }.map { found[$0] }
  }

  /// Whom a promise, a refusal or a threat to do something is for.
  private func concerned(
    by content: Arguments, _ type: EventType, _ own: Set<PartyCode>
  ) -> [Mention] {
    // "Warned that French troops sent to Chile would be shot at" is for those who would send them.
    let isTheirs = content.sources.allSatisfy { own.isDisjoint(with: $0.parties) }
    if type == .threaten, isTheirs { return content.sources }
    // Who is received is the guest, and so the doer of a visit.
    return content.targets + content.sources
  }

  func isDenial(_ hit: PredicateHit) -> Bool {
    hit.tokens.contains { grammar.isA(.denied, tokens[$0]) }
  }

  /// Whether those who speak, or are spoken to, do what is spoken of: "warned Chile that Kenya would
  /// attack" tells of somebody else's deed.
  func isOwn(_ content: Arguments, of speech: Arguments) -> Bool {
    let parties = Set((speech.sources + speech.targets).flatMap(\.parties))
    return Set(content.sources.flatMap(\.parties)).isSubset(of: parties)
  }
}
