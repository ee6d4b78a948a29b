import Evaluation
import Exchange
import Testing

@Suite("Scorer")
struct ScorerTests {
  static let gold = """
    CONSULT/phone occurred FRA:Sébastien_Lecornu>RUS:Sergei_Shoigu 2024-04-03 [Keduanya bicara.]
    THREATEN|ACCUSE occurred RUS>FRA 2024-04-03
    SUPPORT occurred FRA>UKR 2024-04-03..2024-04-04
    REQUEST occurred FRA>NATO 2024-04-03 optional
    AGREE planned IDN,AUS,JPN 2024-04-01..2024-04-30
    REJECT occurred IND>CAN -
    CONSULT/visit occurred KOR:Cho_Tae-yul>PHL 2024-04-03
    """

  static let system = """
    CONSULT/meeting occurred RUS:Shoigu>FRA:Sebastien_Lecornu 2024-04-03 [Keduanya bicara.]
    ACCUSE occurred RUS>FRA 2024-04-03
    SUPPORT occurred FRA>UKR 2024-04-01..2024-04-05
    REQUEST occurred FRA>NATO 2024-04-03
    AGREE occurred AUS>IDN 2024-04-10
    ACCUSE occurred IND>CAN 2024-04-03
    CONSULT/visit occurred PHL>KOR:Shin_Won-sik 2024-04-03
    ASSAULT occurred UKR>RUS 2024-04-03
    """

  private var score: Score {
    get throws {
      Evaluation.score(
        gold: [try .of("a", Self.gold), try .of("b", "AID occurred JPN>PHL -")],
        system: [try .of("a", Self.system), try .of("c", "AID occurred JPN>PHL -")])
    }
  }

  @Test func `dyads are counted by hand`() throws {
    let score = try score
    #expect(score.articles == 2)
    #expect(score.goldDyads == 9)
    #expect(score.systemDyads == 7)
    #expect(score.right == [.dyad: 6, .type: 5, .date: 4, .actors: 3])
    #expect(score.missed.map(\.dyad.first) == ["AUS", "IDN", "JPN"])
    #expect(score.wrong.map(\.dyad.type) == ["ASSAULT"])
  }

  @Test func `precision, recall and F1 follow from the counts`() throws {
    let score = try score
    #expect(score.precision(.actors) == 3.0 / 7)
    #expect(score.recall(.actors) == 3.0 / 9)
    #expect(abs(score.f1(.actors) - 2.0 * 3 / (7 + 9)) < 1e-12)
  }

  @Test func `details are judged where the type is right`() throws {
    let details = try score.details.mapValues { "\($0.right)/\($0.judged)" }
    #expect(
      details == [.status: "4/5", .mode: "1/2", .direction: "0/1", .evidence: "1/1"])
  }

  @Test func `types are counted each by itself`() throws {
    let types = try score.byType.mapValues { "\($0.found)/\($0.gold) \($0.right)/\($0.system)" }
    #expect(types["CONSULT"] == "2/2 2/2")
    #expect(types["AGREE"] == "1/3 1/1")
    #expect(types["ASSAULT"] == "0/0 0/1")
  }

  @Test func `nothing is right where there is nothing`() {
    let score = Evaluation.score(gold: [], system: [])
    #expect(score.f1(.dyad) == 0)
  }

  @Test(
    .enabled(if: OfficialScorer.path != nil, "LINIMASA_SHARED names the folder of the scorer"))
  func `the official scorer gives the same numbers`() throws {
    let official = try OfficialScorer.run(
      gold: [.of("a", Self.gold), .of("b", "AID occurred JPN>PHL -")],
      system: [.of("a", Self.system), .of("c", "AID occurred JPN>PHL -")])
    let score = try score
    #expect(official.articles == score.articles)
    #expect(official.gold == score.goldDyads)
    #expect(official.system == score.systemDyads)
    for level in ScoreLevel.allCases {
      let row = try #require(official.levels[level.label])
      #expect(abs(row.precision - score.precision(level)) < 0.000_6)
      #expect(abs(row.recall - score.recall(level)) < 0.000_6)
      #expect(abs(row.f1 - score.f1(level)) < 0.000_6)
    }
    for (detail, (right, judged)) in score.details {
      let share = try #require(official.details[detail.rawValue])
      #expect(abs(share - Double(right) / Double(judged)) < 0.000_6)
    }
  }
}

/// The level that one system event reaches against one gold event.
@Suite("Levels of a match")
struct LevelTests {
  @Test(arguments: [
    ("CONSULT occurred FRA>RUS -", "CONSULT occurred RUS>FRA -", 4),
    ("AGREE occurred FRA,RUS -", "AGREE occurred RUS>FRA -", 4),
    ("THREATEN occurred FRA>RUS -", "THREATEN occurred RUS>FRA -", 0),
    ("CONSULT/visit occurred FRA>RUS -", "CONSULT/visit occurred RUS>FRA -", 4),
    ("CONSULT occurred FRA>RUS -", "CONSULT occurred FRA>UKR -", 0),
    ("CONSULT occurred fra>RUS -", "CONSULT occurred FRA>rus -", 4),
  ])
  func `order counts only where it says something`(
    gold: String, system: String, level: Int
  ) throws {
    #expect(try reached(gold, system) == level)
  }

  @Test(arguments: [
    ("REJECT occurred FRA>RUS -", "REJECT occurred FRA>RUS -", 4),
    ("REJECT occurred FRA>RUS -", "ACCUSE occurred FRA>RUS -", 1),
    ("REJECT|ACCUSE occurred FRA>RUS -", "ACCUSE occurred FRA>RUS -", 4),
    ("REJECT|SUPPORT occurred FRA>RUS -", "AGREE occurred FRA>RUS -", 1),
    ("REJECT occurred FRA>RUS -", "ASSAULT occurred FRA>RUS -", 0),
  ])
  func `types are of one family, or the same`(gold: String, system: String, level: Int) throws {
    #expect(try reached(gold, system) == level)
  }

  @Test(arguments: [
    ("2024-04-03", "2024-04-03", 4),
    ("2024-04-03", "2024-04-04", 2),
    ("2024-04-03", "2024-04-03..2024-04-04", 4),
    ("2024-04-03", "2024-04-02..2024-04-04", 2),
    ("2024-04-03..2024-04-04", "2024-04-01..2024-04-04", 4),
    ("2024-04-03..2024-04-04", "2024-04-01..2024-04-05", 2),
    ("2024-04-01..2024-04-30", "2024-04-03", 4),
    ("2024-04-03", "-", 2),
    ("-", "2024-04-03", 4),
    ("-", "-", 4),
  ])
  func `days meet, and are at most twice as long`(gold: String, system: String, level: Int) throws {
    let event = "AID occurred JPN>PHL "
    #expect(try reached(event + gold, event + system) == level)
  }

  @Test(arguments: [
    ("FRA:Sébastien_Lecornu>RUS:Sergei_Shoigu", "FRA:Lecornu>RUS:Sergey_Shoigu", 4),
    ("FRA:Sébastien_Lecornu>RUS:Sergei_Shoigu", "RUS:Sergei_Shoigu>FRA:SEBASTIEN_LECORNU", 4),
    ("FRA:Sébastien_Lecornu>RUS:Sergei_Shoigu", "FRA:Lecornu>RUS", 3),
    ("FRA:Sébastien_Lecornu>RUS", "FRA:Emmanuel_Macron>RUS", 3),
    ("FRA:Sébastien_Lecornu>RUS", "FRA:Lecornu>RUS:Vladimir_Putin", 4),
    ("FRA:Lecornu,FRA:Macron>RUS", "FRA:Macron>RUS", 4),
    ("FRA>RUS", "FRA:Macron>RUS", 4),
  ])
  func `a person is known by a shared word of the name`(
    gold: String, system: String, level: Int
  ) throws {
    #expect(try reached("CONSULT occurred \(gold) -", "CONSULT occurred \(system) -") == level)
  }

  @Test(arguments: [
    // An optional event found, missed, and found beside a core one.
    ("AID occurred JPN>PHL - optional", "AID occurred JPN>PHL -", "gold 0 system 0 right 0"),
    ("AID occurred JPN>PHL - optional", "", "gold 0 system 0 right 0"),
    (
      "AID occurred JPN>PHL - optional\nAID occurred JPN>PHL 2024-04-03",
      "AID occurred JPN>PHL 2024-04-03", "gold 1 system 1 right 1"
    ),
    // An optional and a core event that differ in nothing are core.
    (
      "AID occurred JPN>PHL - optional\nAID occurred JPN>PHL -",
      "AID occurred JPN>PHL -", "gold 1 system 1 right 1"
    ),
    // Said twice is said once.
    (
      "AID occurred JPN>PHL 2024-04-03",
      "AID occurred JPN>PHL 2024-04-03\nAID occurred JPN>PHL 2024-04-03",
      "gold 1 system 1 right 1"
    ),
    // One happening on two days is one right, one wrong.
    (
      "AID occurred JPN>PHL 2024-04-03",
      "AID occurred JPN>PHL 2024-04-03\nAID occurred JPN>PHL 2024-04-04",
      "gold 1 system 2 right 1"
    ),
    // One party on both sides, and an actor without a party, make no dyad.
    ("CONSULT occurred JPN,JPN>JPN -", "CONSULT occurred JPN>JPN -", "gold 0 system 0 right 0"),
    // Every pair across all actors of a symmetric event, every source with every target of others.
    ("CONSULT occurred JPN,PHL>IDN -", "", "gold 3 system 0 right 0"),
    ("AID occurred JPN,PHL>IDN -", "", "gold 2 system 0 right 0"),
  ])
  func `what counts`(gold: String, system: String, counts: String) throws {
    let score = score(gold: [try .of("a", gold)], system: [try .of("a", system)])
    let right = score.right[.date] ?? 0
    #expect("gold \(score.goldDyads) system \(score.systemDyads) right \(right)" == counts)
  }

  private func reached(_ gold: String, _ system: String) throws -> Int {
    let score = score(gold: [try .of("a", gold)], system: [try .of("a", system)])
    return score.right.values.reduce(0, +)
  }
}
