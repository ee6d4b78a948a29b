internal import Language
internal import Model

/// Goes through a document sentence by sentence and gathers what it says happened.
struct DocumentWalk {
  let document: Document
  let scope: EventReader.Scope
  let grammar: Grammar
  let lexicon: Lexicon
  let contexts: Contexts
  let finder: MentionFinder
  var memory = PersonMemory()
  var drafts: [Draft] = []
  /// The predicates that no event was made of.
  private(set) var passed: [PassedPredicate] = []
  var occasions = Occasions()
  let dateline: Dateline?
  /// How many sentences were read.
  var count = 0

  init(
    document: Document, scope: EventReader.Scope, grammar: Grammar, lexicon: Lexicon,
    contexts: Contexts, finder: MentionFinder
  ) {
    self.document = document
    self.scope = scope
    self.grammar = grammar
    self.lexicon = lexicon
    self.contexts = contexts
    self.finder = finder
    dateline = Dateline(document)
  }

  var tokens: [Token] { document.tokens }

  /// Reads one sentence.
  mutating func read(_ sentence: Sentence) {
    count += 1
    var mentions = finder.mentions(in: sentence, of: document, &memory)
    let map = ClauseMap(sentence, tokens, grammar)
    let named = mentions.filter { $0.kind != .pronoun }
    PronounResolver(
      document: document, grammar: grammar, memory: memory,
      speaker: speaker(named, sentence, map)?.participants,
      resolver: finder.resolver
    ).resolve(&mentions)
    let speaker = speaker(mentions, sentence, map)
    let arguments = ArgumentFinder(
      sentence: sentence, tokens: tokens, mentions: mentions, map: map, grammar: grammar,
      speaker: speaker)
    let words = DependencyMap(sentence, in: document)
    // The whole tree first, then that without dates; the latter is the cleaner one.
    let plain = DependencyMap(sentence, in: document, isPlain: true)
    let trees = [words, sentence.plainWords.isEmpty ? nil : plain].compactMap(\.self).map {
      TreeArguments(
        who: TreeMentions(
          tree: $0, mentions: mentions, grammar: grammar, tokens: tokens,
          describes: scope == .everybody,
          dates: document.dates.lazy.map(\.range).filter {
            sentence.range.start <= $0.start && $0.end <= sentence.range.end
          }))
    }
    let tree = trees.last
    let hits = lexicon.hits(
      in: sentence, tokens, mentions: mentions, grammar: grammar, tree: words)
    let chosen = hits.compactMap { choose($0, arguments, trees) }
    for hit in hits
    where !chosen.contains(where: { $0.hit.tokens.lowerBound == hit.tokens.lowerBound }) {
      pass(hit, sentence, .otherWord)
    }
    let dates = DateReader(
      document: document, grammar: grammar, lexicon: lexicon, map: map,
      dates: SentenceDates(
        sentence, of: document, grammar, map, words, chosen.map(\.hit), dateline: dateline,
        toldLast: lastDay { _ in true }, newsLast: lastDay { $0.telling == .news }),
      dateline: dateline)
    let told = withContents(chosen, tree)
    let provenance = Provenance(document: document, grammar: grammar)
      .chain(sentence, mentions, speaker: speaker)
    var last: (hit: PredicateHit, targets: [Mention])?
    for (hit, arguments) in told {
      var found = arguments
      let control = last.flatMap { status(under: $0.hit, of: hit, map) }
      if control == .proposed, let asked = last?.targets, !asked.isEmpty {
        // "Urged Beijing to press Russia": it is Beijing that is to press.
        found.sources = asked
        found.targets.removeAll { target in asked.contains { $0.tokens == target.tokens } }
      }
      for member in DatedList(mentions: mentions, dates: dates.dates).members(of: hit, found) {
        add(hit, member, control, sentence, dates, speaker, tree, provenance)
      }
      last = (hit, found.targets)
    }
    if let tree { tellTopic(in: sentence, tree) }
    remember(sentence, mentions, tree, speaker)
  }

  /// The claims of all sentences, one an event.
  func claims() -> [Claim] {
    let news = newsDay
    let domain = Domain(document, grammar)
    return (scope == .everybody ? drafts : united(drafts)).filter {
      scope == .everybody || domain.mayTell($0.predicate.type)
    }.compactMap { claim($0, news) }
  }

  /// The day that the article's news is first dated to, if it is one of the last days before it.
  private var newsDay: DateReader.Finding? {
    drafts.first {
      // News stands at the head of an article.
      guard $0.sentence <= 5, $0.telling == .news, $0.status == .occurred, !$0.isAside,
        let date = $0.date, ![.occasion, .words].contains(date.place), let span = date.span,
        span.length == 1
      else { return false }
      return document.article.published.map { $0.day + -2 <= span.first } ?? true
    }?.date
  }

  /// The day of the event told of last that took place and fits.
  private func lastDay(_ fits: (Draft) -> Bool) -> Day? {
    drafts.last { $0.status == .occurred && $0.date?.span?.length == 1 && fits($0) }?
      .date?.span?.first
  }

  /// Gives the contact told of last what a sentence says was talked of: "keduanya membahas gencatan
  /// senjata".
  private mutating func tellTopic(in sentence: Sentence, _ tree: TreeArguments) {
    guard let index = drafts.lastIndex(where: \.isContact), drafts[index].topic == nil,
      count - drafts[index].sentence <= 1
    else { return }
    for position in sentence.tokens where grammar.isA(.topic, tokens[position]) {
      guard let range = tree.talkedOf(at: position) else { continue }
      drafts[index].topic = document.article.text[textRange(range)]
      return
    }
  }

  // MARK: One predicate

  /// The meaning of a predicate's words whose sides are there, with the sides; else the first; nil
  /// where the tagger saw other words.
  private func choose(
    _ hit: PredicateHit, _ order: ArgumentFinder, _ trees: [TreeArguments]
  ) -> (hit: PredicateHit, arguments: Arguments)? {
    let readings = hit.readings.map { ($0, sides(of: $0, order, trees)) }
    let agreeing = readings.filter { reading, _ in
      trees.isEmpty
        || trees.contains {
          $0.agrees(reading) && !$0.isTopic(reading) && !$0.isCompound(reading)
        }
    }
    return agreeing.first { $0.1.areWhole(for: lexicon.predicates[$0.0.predicate]) }
      ?? agreeing.first
  }

  /// The sides of a predicate, the doer as source: by the first tree that shows them in the
  /// predicate's own clause, else by the first that shows them.
  private func sides(
    of hit: PredicateHit, _ order: ArgumentFinder, _ trees: [TreeArguments]
  ) -> Arguments {
    let predicate = lexicon.predicates[hit.predicate]
    let plainly = order.arguments(of: hit, predicate)
    let candidates = trees.map { tree in
      var found = plainly
      found.leaveOut(hit, predicate, by: tree)
      found.take(tree.arguments(of: hit, predicate), of: predicate)
      found.mayBeViolent = tree.mayBeViolent(hit)
      return found
    }
    let whole = candidates.filter { $0.areWhole(for: predicate) }
    var found = whole.first { !$0.isInherited } ?? whole.first ?? candidates.last ?? plainly
    if hit.hasClitic, let meant = memory.lastPerson {
      let clitic = Mention(
        tokens: hit.tokens, participants: [meant], kind: .pronoun,
        resolution: "\"\(printed(tokens[hit.tokens]))\": \(meant.name), named before")
      if hit.form == .passive { found.sources = [clitic] } else { found.targets = [clitic] }
    }
    if predicate.frame.turned != nil { swap(&found.sources, &found.targets) }
    return found
  }

  private mutating func add(
    _ hit: PredicateHit, _ arguments: Arguments, _ control: Status?, _ sentence: Sentence,
    _ dates: DateReader, _ speaker: Mention?, _ tree: TreeArguments?, _ provenance: [String]
  ) {
    var predicate = lexicon.predicates[hit.predicate]
    predicate.frame = predicate.frame.turned ?? predicate.frame
    var (sources, targets) = sides(arguments, predicate)
    var steps = Explanation(tokens: tokens, grammar: grammar, tree: tree)
      .steps(hit, arguments, predicate)
    if sources.isEmpty || targets.isEmpty, predicate.type == .consult, pointsBack(hit, sentence),
      let occasion = occasions.meant(in: count),
      Set((sources + targets).compactMap(\.party)).count < 2
    {
      // "Pertemuan itu", "the call": the contact told of before, with what this sentence adds.
      let known = occasion.parties
      guard Set((sources + targets).compactMap(\.party)).isSubset(of: known) else { return }
      sources = occasion.sources
      targets = occasion.targets
      steps.append(TraceStep(.source, "the contact told of before"))
    }
    if scope == .parties, predicate.type == .assault, sources.isEmpty, !arguments.mayBeViolent {
      return pass(hit, sentence, .noSource, targets)
    }
    if predicate.type == .assault, sources.isEmpty, targets.isEmpty, let place = arguments.place {
      // An attack whose author nobody names is still an attack on the state where it happened.
      targets = place.participants
      steps.append(TraceStep(.target, "attacked in its territory; the attacker is not named"))
    }
    if [.coerce, .sanction].contains(predicate.type), sources.isEmpty, !targets.isEmpty,
      hit.form == .passive || hit.form == .fronted, let place = arguments.place,
      place.parties.isDisjoint(with: Set(targets.compactMap(\.party)))
    {
      // Who is arrested in a state is arrested by its authorities, where nobody else is named.
      sources = place.participants
      steps.append(TraceStep(.source, "it happened in its territory, and nobody else is named"))
    }
    if targets.isEmpty, predicate.isSpoken, hit.form == .active, pointsAtDeed(hit),
      let deed = drafts.last(where: { count - $0.sentence <= 1 })
    {
      // "Condemned that meeting", "mengecam tindakan tersebut": it is aimed at who did it.
      let own = Set(sources.compactMap(\.party))
      let doers = deed.isContact ? deed.sources + deed.targets : deed.sources
      targets = doers.filter { $0.party.map { !own.contains($0) } ?? false }
      steps.append(TraceStep(.target, "what was told before was done by them"))
    }
    guard isWhole(sources, targets, predicate) else {
      let reason: PassedPredicate.Reason =
        sources.isEmpty ? .noSource : targets.isEmpty ? .noTarget : .noSecondParty
      return pass(hit, sentence, reason, sources + targets)
    }
    let reader = StatusReader(tokens: tokens, grammar: grammar, map: dates.map)
    var (status, cue) = reader.status(of: hit, predicate, in: sentence)
    let announced = reader.announced(predicate.type, status, of: hit, in: sentence)
    if let control, status == .occurred { status = control }
    var said = arguments.date.map { dates.finding($0, .clause) } ?? dates.said(hit, status)
    if predicate.type == .consult, pointsBack(hit, sentence),
      occasions.meant(in: count)?.telling == .news, let span = said?.span,
      said?.place == .saying || dates.isPast(span)
    {
      // "Dalam pertemuan itu, ia menyinggung perang pada 2014": the meeting has its day.
      said = nil
    }
    if status == .occurred, let ahead = said?.span?.first,
      let published = document.article.published?.day,
      ahead > published
    {
      // Nothing has occurred ahead of the news.
      (status, cue) = (.planned, ahead.description)
    }
    if let announced, !sources.isEmpty, !arguments.isReported, announces(sources, speaker) {
      steps.append(TraceStep(.predicate, "announced, which makes it \(announced.rawValue)"))
      predicate.type = announced
      predicate.frame = .directed
      predicate.mode = nil
      (status, cue) = (.occurred, nil)
      said = nil
    }
    steps.append(
      TraceStep(
        .status,
        cue.map { "\(status.rawValue), from \"\($0)\"" }
          ?? "\(status.rawValue): nothing says otherwise"))
    if predicate.mode == .meeting, Set(sources.compactMap(\.party)).count > 2 {
      // "The meeting of the three".
      predicate.mode = .multilateral
      steps.append(TraceStep(.predicate, "more than two meet, which makes it multilateral"))
    }
    let trigger = textRange(hit.tokens)
    let rule = "\(printed(tokens[hit.tokens])) \(predicate.type.rawValue)"
    let clause = dates.map.clause(at: hit.tokens.lowerBound)
    let draft = Draft(
      predicate: predicate, rule: rule, status: status, sources: sources, targets: targets,
      date: said, implied: dates.implied(hit, status),
      telling: dates.telling(hit, status, said), sentence: count,
      isAside: ["aside", "backdrop", "condition"].contains(dates.map[clause].kind),
      isApart: dates.scope.apart(hit) != nil,
      pointsBack: pointsBack(nil, sentence),
      place: arguments.place.map { document.article.text[textRange($0.tokens)] },
      topic: tree?.topic(of: hit, arguments, isSpoken: predicate.isSpoken).map {
        document.article.text[textRange($0)]
      },
      contexts: contexts.contexts(of: sentence.tokens, tokens),
      evidence: [
        Evidence(
          article: document.article.id, range: sentence.range,
          sentence: document.article.text[sentence.range], trigger: trigger, rule: rule)
      ],
      attribution: provenance,
      sureness: sureness(hit, predicate, arguments, dates, said: said, status), trace: steps)
    for part in draft.oneByOne { take(part) }
  }

  /// What a predicate makes of the one after it that it governs: what is asked for is proposed,
  /// what is refused is denied; nil where it governs nothing.
  private func status(
    under first: PredicateHit, of second: PredicateHit, _ map: ClauseMap
  ) -> Status? {
    let type = lexicon.predicates[first.predicate].type
    guard type == .request || type == .reject, first.form == .active, second.form == .active,
      first.tokens.upperBound <= second.tokens.lowerBound
    else { return nil }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    let clause = map.clause(at: second.tokens.lowerBound)
    let governor = map.clause(at: first.tokens.lowerBound)
    let isGoverned =
      clause == governor
      || map[clause].parent == governor && ["purpose", "that"].contains(map[clause].kind)
    guard isGoverned, between.count <= (type == .request ? 12 : 2),
      !between.contains(where: { grammar.isA(.coordinator, tokens[$0]) })
    else { return nil }
    return type == .request ? .proposed : .denied
  }

  private mutating func take(_ draft: Draft) {
    var draft = draft
    occasions.date(&draft)
    drafts.append(draft)
    occasions.remember(draft)
    if draft.isContact { memory.rememberPair(draft.sources + draft.targets) }
  }

  /// Participants of both sides, each once, without the other side's parties.
  private func sides(
    _ arguments: Arguments, _ predicate: Predicate
  ) -> ([Participant], [Participant]) {
    var sources = withoutBareParties(arguments.sources.flatMap(\.participants))
    let parties = Set(sources.compactMap(\.party))
    var targets = withoutBareParties(arguments.targets.flatMap(\.participants))
    if scope == .everybody {
      targets.removeAll { target in sources.contains { $0.actor == target.actor } }
      return (sources, targets)
    }
    let isEqual = predicate.frame == .contact || predicate.frame == .mutual
    if !isEqual, parties.count > 1, !targets.isEmpty,
      targets.allSatisfy({ $0.party.map(parties.contains) ?? true })
    {
      // "On her trip to Beijing, Meloni and Xi": the host is no visitor.
      let hosts = Set(targets.compactMap(\.party))
      sources.removeAll { $0.party.map(hosts.contains) ?? true }
      return (sources, targets)
    }
    if !isEqual || parties.count < 2 {
      targets.removeAll { $0.party.map(parties.contains) ?? true }
    }
    targets.removeAll { target in sources.contains { $0.actor == target.actor } }
    return (sources, targets)
  }

  /// Whether there is enough to make an event of.
  private func isWhole(
    _ sources: [Participant], _ targets: [Participant], _ predicate: Predicate
  ) -> Bool {
    // A war has two sides; an attack may have none that is named.
    if predicate.type == .assault, predicate.frame == .directed, sources.isEmpty, !targets.isEmpty {
      return true
    }
    // Equals stand where the subject does; "bought from China, Japan and Korea" are none.
    if sources.isEmpty { return false }
    if scope == .everybody {
      let isEqual = predicate.frame == .contact || predicate.frame == .mutual
      return isEqual ? sources.count + targets.count > 1 : !sources.isEmpty && !targets.isEmpty
    }
    let parties = Set((sources + targets).compactMap(\.party))
    if let manner = predicate.manner, Self.bodily.contains(manner),
      !targets.contains(where: { $0.kind == .person || $0.kind == .group })
    {
      // A state that beats another has won a match, or an estimate.
      return false
    }
    switch predicate.frame {
    case .contact, .mutual: return parties.count > 1
    case .visit, .directed, .hosting, .suffered:
      return !Set(sources.compactMap(\.party)).isEmpty && !Set(targets.compactMap(\.party)).isEmpty
        && parties.count > 1
    }
  }

  /// Whether it is those who are to do it that say so, if anybody is told to say it.
  private func announces(_ sources: [Participant], _ speaker: Mention?) -> Bool {
    guard let speaker, !speaker.parties.isEmpty else { return true }
    return !speaker.parties.isDisjoint(with: Set(sources.compactMap(\.party)))
  }

  /// Violence that is done to persons, and to no state.
  private static let bodily: Set<String> = ["beat", "torture", "sexual"]

  private mutating func pass(
    _ hit: PredicateHit, _ sentence: Sentence, _ reason: PassedPredicate.Reason,
    _ found: [Participant] = []
  ) {
    passed.append(
      PassedPredicate(
        sentence: document.article.text[sentence.range], words: printed(tokens[hit.tokens]),
        type: lexicon.predicates[hit.predicate].type, reason: reason, found: found.map(\.name)))
  }

  // MARK: Claims

  /// The two sides of an event of equals that the text names in one list: the first party, and the
  /// others.
  private func balanced(_ draft: Draft) -> ([Participant], [Participant]) {
    let isEqual = draft.predicate.type.isSymmetric(mode: draft.predicate.mode)
    guard isEqual, draft.targets.isEmpty, let first = draft.sources.first?.party else {
      return (draft.sources, draft.targets)
    }
    return (
      draft.sources.filter { $0.party == first }, draft.sources.filter { $0.party != first }
    )
  }

  private func claim(_ draft: Draft, _ news: DateReader.Finding?) -> Claim? {
    let date = draft.date ?? shared(news, draft) ?? draft.implied
    var trace = draft.trace
    trace.append(TraceStep(.date, date.how))
    let (sources, targets) = balanced(draft)
    return Claim(
      article: document.article.id, type: draft.predicate.type, mode: draft.predicate.mode,
      status: draft.status, sources: sources, targets: targets, date: date.span,
      place: draft.place, topic: draft.topic, contexts: draft.contexts,
      evidence: Array(draft.evidence.prefix(3)),
      attribution: draft.attribution, confidence: draft.sureness.confidence, trace: trace)
  }

  /// The day of the article's news for what is told with it and not dated.
  private func shared(_ news: DateReader.Finding?, _ draft: Draft) -> DateReader.Finding? {
    guard let news, [.publication, .dateline].contains(draft.implied.place),
      draft.telling == .news, draft.isContact || draft.isSpoken, !draft.isAside, !draft.isApart
    else { return nil }
    return news.carried(to: .dateline, basis: .dateline)
  }
}
