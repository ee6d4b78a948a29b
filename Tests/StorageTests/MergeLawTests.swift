import Linking
import Model
import Storage
import Testing

@Suite("The merge law")
struct MergeLawTests {
  @Test(arguments: 0..<250)
  func `any split, order and repetition of readings gives the same bytes`(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let readings = randomReadings(&random)
    let whole = try Example.store(readings)
    let parts = try Example.store()
    let repeated = readings + readings.filter { _ in random.next() % 3 == 0 }
    var rest = repeated.shuffled(using: &random)[...]
    while !rest.isEmpty {
      let size = min(rest.count, 1 + Int(random.next() % 5))
      _ = try parts.add(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    #expect(try parts.export() == whole.export())
    try expectLinkedAsAWhole(parts)
    try expectSameAnswers(parts, whole)
  }

  @Test(arguments: 0..<20)
  func `graphs made apart add up`(seed: Int) throws {
    var random = SplitMix(state: UInt64(1_000 + seed))
    let readings = randomReadings(&random)
    let half = readings.count / 2
    let (left, right) = (
      try Example.store(Array(readings[..<half])), try Example.store(Array(readings[half...]))
    )
    let (leftFirst, rightFirst) = (try Example.store(), try Example.store())
    _ = try leftFirst.add(try left.readings())
    _ = try leftFirst.add(try right.readings())
    _ = try rightFirst.add(try right.readings())
    _ = try rightFirst.add(try left.readings())
    #expect(try leftFirst.export() == rightFirst.export())
    #expect(try leftFirst.export() == Example.store(readings).export())
  }

  @Test func `reading again adds nothing, a later reader replaces, an earlier does not`() throws {
    let article = Example.article("a")
    let first = Example.reading(
      article, [Example.Told([Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))])
    let later = Example.reading(article, [], reader: 2)
    let store = try Example.store()
    #expect(try store.add([first, first]) == Additions(articles: 1, known: 1))
    #expect(try store.holds(article.id, reader: 1))
    #expect(try !store.holds(article.id, reader: 2))
    #expect(try store.summary().events == 1)
    #expect(try store.add([later]) == Additions(renewed: 1))
    #expect(try store.add([first]) == Additions(known: 1))
    let summary = try store.summary()
    #expect(summary.events == 0)
    #expect(summary.actors == 0)
    #expect(summary.articles == 1)
    #expect(summary.latest == Example.day("2024-04-04"))
  }

  @Test func `what a later reader takes back is doubted again everywhere`() throws {
    let call = Example.Told([Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))
    let states = Example.Told([Example.france], [Example.russia], Example.april)
    let told = Example.article("minggu dan bulan")
    let taken = Example.article("panggilan kedua")
    let store = try Example.store([
      Example.reading(Example.article("panggilan"), [call]),
      Example.reading(taken, [call.with { $0.date = Example.on("2024-04-20") }]),
      Example.reading(
        told,
        [
          states.with { $0.date = Example.span("2024-04-01", "2024-04-07", .week) },
          states.with { $0.sentence = 1 },
        ]),
    ])
    #expect(try store.events(EventFilter()).map(\.reports.count).sorted() == [1, 1, 2])
    // Now both the week and the month fit the one call, but their article knows two happenings.
    _ = try store.add([Example.reading(taken, [], reader: 2)])
    #expect(try store.events(EventFilter()).map(\.reports.count) == [1, 1, 1])
    try expectLinkedAsAWhole(store)
  }

  private func expectLinkedAsAWhole(_ store: SQLiteStore) throws {
    let readings = try store.readings()
    let events = link(
      readings.flatMap(\.claims),
      articles: Dictionary(
        readings.map { ($0.article.id, ArticleHead($0.article)) }
      ) { first, _ in first })
    #expect(try store.events(EventFilter()).sorted { $0.id < $1.id } == events)
  }

  private func expectSameAnswers(_ one: SQLiteStore, _ other: SQLiteStore) throws {
    for level in Level.allCases {
      #expect(
        try one.relations(EventFilter(), level: level)
          == other.relations(EventFilter(), level: level))
    }
    #expect(try one.profile(.party("RUS")) == other.profile(.party("RUS")))
    #expect(try one.summary() == other.summary())
  }

  private func randomReadings(_ random: inout SplitMix) -> [Reading] {
    (0..<(3 + Int(random.next() % 14))).map { _ in
      let article = Example.article(
        "artikel \(random.next() % 9)", origin: Int(random.next() % 2))
      let told = (0..<Int(random.next() % 5)).map { randomClaim($0, &random) }
      return Example.reading(article, told, reader: 1 + Int(random.next() % 3))
    }
  }

  private func randomClaim(_ index: Int, _ random: inout SplitMix) -> Example.Told {
    let sides: [[Participant]] = [
      [Example.france], [Example.macron], [Example.lecornu], [Example.france, Example.ukraine],
      [Example.russia], [Example.putin], [Example.shoigu], [Example.ukraine], [],
    ]
    let dates: [DateSpan?] = [
      nil, Example.april, Example.on("2024-04-03"), Example.on("2024-04-04"),
      Example.on("2024-04-03", .publication), Example.span("2024-04-03", "2024-04-05"),
      Example.span("2024-04-03", "2024-04-04", .span, .publication),
      Example.span("2024-04-01", "2024-04-07", .week),
    ]
    let told = Example.Told(random.pick(sides), random.pick(sides), random.pick(dates))
    return told.with {
      $0.type = random.pick([.consult, .consult, .consult, .accuse])
      $0.mode = random.pick([nil, .phone, .meeting, .visit])
      $0.status = random.pick([.occurred, .occurred, .planned, .proposed, .denied])
      $0.topic = random.pick([nil, "Crocus", "Ukraina"])
      $0.attribution = random.pick([[], ["Reuters"], ["Antara"]])
      $0.confidence = random.pick(Confidence.allCases)
      $0.sentence = index / 2
    }
  }
}
