import Testing

@Suite("Names on the command line")
struct NamesTests {
  @Test(arguments: [
    ["FRA", "fra", "Prancis", "Perancis", "France"],
    ["Menhan Prancis", "menteri pertahanan Prancis", "French defence minister"],
    ["lecornu", "Lecornu", "Sébastien Lecornu", "sebastien  lecornu", "person/sebastien-lecornu"],
  ])
  func `usual forms find the same`(forms: [String]) throws {
    let corpus = try Corpus.shared
    let answers = try forms.map { try corpus.ask("timeline", $0, "--format", "jsonl") }
    for (form, answer) in zip(forms, answers) {
      #expect(answer.ending == .exited(0), "\(form): \(answer.errors)")
      #expect(answer.output == answers[0].output, "\(form)")
    }
    #expect(try !decoded(answers[0].text, as: EventRecord.self).isEmpty)
  }

  @Test func `the minister is found by his office`() throws {
    let byOffice = try Corpus.shared.found(["timeline", "Menhan Prancis"])
    let byName = try Corpus.shared.found(["timeline", "lecornu"])
    #expect(byOffice == byName)
  }

  @Test func `an office without its country lists whom it can mean`() throws {
    let answer = try Corpus.shared.ask("timeline", "Menhan")
    #expect(answer.ending == .exited(3))
    #expect(answer.output.isEmpty)
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains("office/FRA/defence_minister"))
    #expect(answer.errors.contains("office/RUS/defence_minister"))
  }

  @Test(arguments: [("Zelinskiy", "Zelensky"), ("Lecornou", "Lecornu"), ("Indonezia", "Indonesia")])
  func `a misspelt name suggests the nearest`(name: String, nearest: String) throws {
    let answer = try Corpus.shared.ask("who", name)
    #expect(answer.ending == .exited(3))
    #expect(answer.errorLines.count == 1)
    #expect(answer.errors.contains("near it: "))
    #expect(answer.errors.contains(nearest))
  }

  @Test(arguments: ["'\"; DROP TABLE events; --", "\"\"", "''", "%", "_", "*", " ", "\u{1B}[2J"])
  func `marks in a name are no more than letters`(name: String) throws {
    let answer = try Corpus.shared.ask("timeline", name)
    #expect(answer.ending == .exited(3))
    #expect(answer.errorLines.count == 1)
    #expect(!answer.errors.contains("\u{1B}"))
    #expect(try Corpus.shared.folder.dump("corpus.db") == Corpus.shared.dump)
  }
}
