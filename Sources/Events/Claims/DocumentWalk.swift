internal import Language
internal import Model

/// Goes through a document sentence by sentence and gathers what it says happened.
struct DocumentWalk {
  let document: Document
  let scope: EventReader.Scope
  let grammar: Grammar
  let lexicon: Lexicon
  let finder: MentionFinder
  private var memory = PersonMemory()
  private var drafts: [Draft] = []
  /// The predicates that no event was made of.
  private(set) var passed: [PassedPredicate] = []
  private var occasions = Occasions()
  private let dateline: Dateline?
  /// How many sentences were read.
  private var count = 0

  init(
    document: Document, scope: EventReader.Scope, grammar: Grammar, lexicon: Lexicon,
    finder: MentionFinder
  ) {
    self.document = document
    self.scope = scope
    self.grammar = grammar
    self.lexicon = lexicon
    self.finder = finder
    dateline = Dateline(document)
  }

  private var tokens: [Token] { document.tokens }

  /// Reads one sentence.
  mutating func read(_ sentence: Sentence) {
    count += 1
    var mentions = finder.mentions(in: sentence, of: document, &memory)
    let map = ClauseMap(sentence, tokens, grammar)
    let named = mentions.filter { $0.kind != .pronoun }
    PronounResolver(
      document: document, grammar: grammar, memory: memory,
      speaker: speaker(named, sentence, map)?.participants,
      home: finder.resolver.home.map { finder.resolver.party($0, "we").0 }
    ).resolve(&mentions)
    let speaker = speaker(mentions, sentence, map)
    let arguments = ArgumentFinder(
      sentence: sentence, tokens: tokens, mentions: mentions, map: map, grammar: grammar,
      speaker: speaker)
    let words = DependencyMap(sentence, in: document)
    let tree = words.map {
      TreeArguments(
        who: TreeMentions(
          tree: $0, mentions: mentions, grammar: grammar, tokens: tokens,
          describes: scope == .everybody,
          dates: document.dates.lazy.map(\.range).filter {
            sentence.range.start <= $0.start && $0.end <= sentence.range.end
          }))
    }
    let hits = lexicon.hits(in: sentence, tokens, mentions: mentions, grammar: grammar)
    let chosen = hits.compactMap { choose($0, arguments, tree) }
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
        add(hit, member, control, sentence, dates, speaker)
      }
      last = (hit, found.targets)
    }
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

  // MARK: Predicates under others

  /// Predicates with their sides, without those that only tell what another promises, asks, refuses
  /// or threatens: "agreed to release", "threatened to attack".
  ///
  /// Whom the deed is for is whom the promise is for, where the promise itself does not say.
  private func withContents(
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
      for inner in chosen.indices where tree.isContent(chosen[inner].hit, of: hit) {
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
          // Who is received is the guest, and so the doer of a visit.
          found[outer].arguments.targets = (content.targets + content.sources).filter {
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

  private func isDenial(_ hit: PredicateHit) -> Bool {
    hit.tokens.contains { grammar.isA(.denied, tokens[$0]) }
  }

  /// Whether those who speak, or are spoken to, do what is spoken of: "warned Chile that Kenya would
  /// attack" tells of somebody else's deed.
  private func isOwn(_ content: Arguments, of speech: Arguments) -> Bool {
    let parties = Set((speech.sources + speech.targets).flatMap(\.parties))
    return Set(content.sources.flatMap(\.parties)).isSubset(of: parties)
  }

  // MARK: One predicate

  /// The meaning of a predicate's words whose sides are there, with the sides; else the first; nil
  /// where the tagger saw other words.
  private func choose(
    _ hit: PredicateHit, _ order: ArgumentFinder, _ tree: TreeArguments?
  ) -> (hit: PredicateHit, arguments: Arguments)? {
    let readings = hit.readings.map { ($0, sides(of: $0, order, tree)) }
    let agreeing =
      tree.map { tree in
        readings.filter {
          tree.agrees($0.0) && !tree.isTopic($0.0) && !tree.isCompound($0.0)
        }
      } ?? readings
    return agreeing.first { $0.1.areWhole(for: lexicon.predicates[$0.0.predicate]) }
      ?? agreeing.first
  }

  /// The sides of a predicate, the doer as source.
  private func sides(
    of hit: PredicateHit, _ order: ArgumentFinder, _ tree: TreeArguments?
  ) -> Arguments {
    let predicate = lexicon.predicates[hit.predicate]
    var found = order.arguments(of: hit, predicate)
    if let tree {
      found.leaveOut(hit, predicate, by: tree)
      found.take(tree.arguments(of: hit, predicate), of: predicate)
      found.mayBeViolent = tree.mayBeViolent(hit)
    }
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
    _ dates: DateReader, _ speaker: Mention?
  ) {
    var predicate = lexicon.predicates[hit.predicate]
    predicate.frame = predicate.frame.turned ?? predicate.frame
    var (sources, targets) = sides(arguments, predicate)
    var steps = trace(hit, arguments, predicate)
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
      hit.form == .passive, let place = arguments.place,
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
      (status, cue) = (.occurred, nil)
      said = nil
    }
    steps.append(
      TraceStep(
        .status,
        cue.map { "\(status.rawValue), from \"\($0)\"" }
          ?? "\(status.rawValue): nothing says otherwise"))
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
      evidence: [
        Evidence(
          article: document.article.id, range: sentence.range,
          sentence: document.article.text[sentence.range], trigger: trigger, rule: rule)
      ],
      attribution: attribution(sentence, speaker),
      confidence: confidence(arguments, said), trace: steps)
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

  // MARK: Surroundings

  /// Whether the sentence, or the predicate itself, points back to a contact: "pada pembicaraan itu".
  private func pointsBack(_ hit: PredicateHit?, _ sentence: Sentence) -> Bool {
    let range =
      hit.map {
        max(
          sentence.tokens.lowerBound, $0.tokens.lowerBound - 1)..<min(
            $0.tokens.upperBound + 1, sentence.tokens.upperBound)
      } ?? sentence.tokens
    return range.contains { position in
      guard grammar.isA(.occasion, tokens[position]) else { return false }
      let before = position > sentence.tokens.lowerBound ? tokens[position - 1] : nil
      let after = position + 1 < sentence.tokens.upperBound ? tokens[position + 1] : nil
      return before.map { grammar.isA(.demonstrative, $0) } ?? false
        || after.map { grammar.isA(.demonstrative, $0) } ?? false
    }
  }

  /// Whether a verb's object is something told of before: "that meeting", "tindakan tersebut".
  private func pointsAtDeed(_ hit: PredicateHit) -> Bool {
    let after = hit.tokens.upperBound..<min(hit.tokens.upperBound + 4, tokens.count)
    guard let position = after.first(where: { grammar.isA(.pointer, tokens[$0]) }) else {
      return false
    }
    // English points before the noun, Indonesian after it.
    if grammar.suffix == nil { return position == after.lowerBound }
    return after.prefix { $0 < position }.allSatisfy {
      tokens[$0].kind == .word && grammar.match(.preposition, tokens, at: $0, limit: $0 + 1) == nil
    }
  }

  /// Who speaks in a sentence: the bare mention beside a verb of speaking.
  private func speaker(_ mentions: [Mention], _ sentence: Sentence, _ map: ClauseMap) -> Mention? {
    for position in sentence.tokens where grammar.isA(.say, tokens[position]) {
      guard !map.isQuoted(map.clause(at: position)) else { continue }
      let after = mentions.first {
        $0.tokens.lowerBound > position && $0.tokens.lowerBound - position <= 2
          && $0.preposition == nil
      }
      let before = mentions.last {
        $0.tokens.upperBound <= position && position - $0.tokens.upperBound <= 6
          && $0.preposition == nil && !$0.isPossessive
      }
      if let found = after ?? before, !found.participants.isEmpty { return found }
    }
    return nil
  }

  private func attribution(_ sentence: Sentence, _ speaker: Mention?) -> [String] {
    var chain = document.article.agencies.count == 1 ? document.article.agencies : []
    for agency in document.article.agencies
    where document.article.text[sentence.range].contains(agency) {
      chain = [agency]
    }
    if let speaker, let participant = speaker.participants.first { chain.append(participant.name) }
    return chain
  }

  private func confidence(_ arguments: Arguments, _ said: DateReader.Finding?) -> Confidence {
    let all = arguments.sources + arguments.targets
    let isPronoun = all.contains { $0.kind == .pronoun }
    if arguments.isInherited || isPronoun { return said == nil ? .low : .medium }
    return said == nil ? .medium : .high
  }

  private func trace(
    _ hit: PredicateHit, _ arguments: Arguments, _ predicate: Predicate
  ) -> [TraceStep] {
    let words = tokens[hit.tokens].map(\.text).joined(separator: " ")
    var steps = [
      TraceStep(
        .predicate,
        "\"\(words)\" tells of \(predicate.type.rawValue)"
          + (predicate.mode.map { " (\($0.rawValue))" } ?? "")
          + (arguments.isFromTree ? "; sides by the tree" : "; sides by the order of words"))
    ]
    steps += arguments.sources.map { TraceStep(.source, $0.resolution) }
    steps += arguments.targets.map { TraceStep(.target, $0.resolution) }
    if let place = arguments.place { steps.append(TraceStep(.place, place.resolution)) }
    return steps
  }

  private func textRange(_ range: Range<Int>) -> TextRange {
    TextRange(
      start: tokens[range.lowerBound].range.start, end: tokens[range.upperBound - 1].range.end)
  }

  // MARK: Memory

  /// Keeps the sentence's subject for the pronouns of the next one.
  private mutating func remember(
    _ sentence: Sentence, _ mentions: [Mention], _ tree: TreeArguments?, _ speaker: Mention?
  ) {
    let persons = mentions.filter {
      $0.preposition == nil && !$0.isPossessive && $0.participants.first?.kind == .person
    }
    let owners = mentions.filter { $0.isPossessive && $0.participants.first?.kind == .person }
    let subject =
      speaker.flatMap { $0.participants.first?.kind == .person ? $0 : nil }
      ?? (tree.map { tree in
        persons.first(where: tree.isSubject) ?? owners.first(where: tree.isSubject)
      } ?? persons.first)
    let author = mentions.first { one in
      one.preposition == nil && !one.isPossessive && (tree?.isSubject(one) ?? true)
    }
    if let author, writes(author, in: sentence) {
      memory.rememberAuthors((tree?.who.lists(from: [author]) ?? [author]).flatMap(\.participants))
    }
    if let person = subject?.participants.first { memory.rememberSubject(person) }
    for (left, right) in zip(mentions, mentions.dropFirst())
    where finder.isListed(left, right, tokens) && [nil, "between"].contains(left.preposition) {
      memory.rememberPair(left.participants + right.participants)
    }
    var list: [Mention] = []
    for mention in mentions {
      if let last = list.last, finder.isListed(last, mention, tokens) {
        list.append(mention)
      } else {
        list = [mention]
      }
      memory.rememberGroup(list.flatMap(\.participants))
    }
  }

  /// Whether somebody is told to issue a statement or a letter.
  private func writes(_ author: Mention, in sentence: Sentence) -> Bool {
    (author.tokens.upperBound..<sentence.tokens.upperBound).contains {
      grammar.isA(.paper, tokens[$0])
    }
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
      place: draft.place, evidence: Array(draft.evidence.prefix(3)),
      attribution: draft.attribution, confidence: draft.confidence, trace: trace)
  }

  /// The day of the article's news for what is told with it and not dated.
  private func shared(_ news: DateReader.Finding?, _ draft: Draft) -> DateReader.Finding? {
    guard let news, [.publication, .dateline].contains(draft.implied.place),
      draft.telling == .news, draft.isContact || draft.isSpoken, !draft.isAside, !draft.isApart
    else { return nil }
    return news.carried(to: .dateline, basis: .dateline)
  }
}
