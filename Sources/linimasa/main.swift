import Foundation
import Model
import Resources
import World
import Events
import Exchange
import Evaluation
struct In: Decodable { var id: String; var language: String; var published: String; var title: String?; var text: String }
let data = DataFiles.embedded
let world = try World(data: data)
let readers = ["id": try EventReader("id", world: world, data: data), "en": try EventReader("en", world: world, data: data)]
func lines(_ p: String) throws -> [Data] { try Data(contentsOf: URL(fileURLWithPath: p)).split(separator: 10).map { Data($0) } }
let gold = try lines(CommandLine.arguments[2]).map { try JSONDecoder().decode(ArticleRecord.self, from: $0) }
var system: [ArticleRecord] = []
for l in try lines(CommandLine.arguments[1]) {
  let a = try JSONDecoder().decode(In.self, from: l)
  var text = ""; var ps: [Article.Paragraph] = []
  for line in a.text.components(separatedBy: "\n") where !line.trimmingCharacters(in: .whitespaces).isEmpty && !line.hasPrefix("Baca Juga") {
    let s = text.utf8.count; text += line
    ps.append(.init(kind: .body, range: TextRange(start: s, end: text.utf8.count), origin: TextRange(start: 0, end: 0)))
    text += "\n"
  }
  let pub = Day(iso: a.published).map { Publication(day: $0) } ?? Day(iso: a.published + "-15").map { Publication(day: $0) }
  let article = Article(url: nil, outlet: nil, language: a.language, published: pub, authors: [], editors: [], agencies: [], text: text, paragraphs: ps)
  system.append(ArticleRecord(readers[a.language]!.read(article), givenID: a.id))
}
let enc = JSONEncoder(); enc.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
if CommandLine.arguments.count > 3 { _ = FileManager.default.createFile(atPath: CommandLine.arguments[3], contents: Data(try system.map { try enc.encode($0) + Data([10]) }.joined())) }
let r = score(gold: gold, system: system)
for l in ScoreLevel.allCases { print(l.label, "P", r.precision(l), "R", r.recall(l), "F1", r.f1(l)) }
