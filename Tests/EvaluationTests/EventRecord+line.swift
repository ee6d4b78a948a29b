import Exchange
import Foundation

extension ArticleRecord {
  /// A record whose events are one a line.
  static func of(_ id: String, _ lines: String) throws -> ArticleRecord {
    ArticleRecord(
      id: id, lang: nil, published: nil,
      events: try lines.split(separator: "\n").map { try EventRecord.of(String($0)) })
  }
}

extension EventRecord {
  /// An event written as `CONSULT/phone occurred FRA:Sébastien_Lecornu>RUS,UKR 2024-04-03`.
  ///
  /// Other defensible types follow the type (`THREATEN|ACCUSE`), a party's person follows the party,
  /// the last day follows the first (`2024-04-03..2024-04-05`; `-` for no date), and `optional` and a
  /// sentence in brackets come last.
  static func of(_ line: String) throws -> EventRecord {
    let parts = line.split(separator: "[", maxSplits: 1)
    let fields = parts[0].split(separator: " ").map(String.init)
    let kind = fields[0].split(separator: "/")
    let types = kind[0].split(separator: "|").map(String.init)
    let sides = fields[2].split(separator: ">").map { $0.split(separator: ",").map(actor) }
    var object: [String: Any] = [
      "type": types[0], "type_alt": Array(types.dropFirst()), "status": fields[1],
      "source": sides[0], "target": sides.count > 1 ? sides[1] : [],
      "optional": fields.contains("optional"),
    ]
    if kind.count > 1 { object["mode"] = String(kind[1]) }
    if fields[3] != "-" {
      let days = fields[3].components(separatedBy: "..")
      object["date"] = ["start": days[0], "end": days[days.count - 1]]
    }
    if parts.count > 1 { object["evidence"] = [String(parts[1].dropLast())] }
    let bytes = try JSONSerialization.data(withJSONObject: object)
    return try JSONDecoder().decode(EventRecord.self, from: bytes)
  }

  private static func actor(_ text: Substring) -> [String: String] {
    let parts = text.split(separator: ":")
    guard parts.count > 1 else { return ["party": String(parts[0]), "kind": "country"] }
    let name = String(parts[1].replacing("_", with: " "))
    return ["party": String(parts[0]), "kind": "person", "name": name]
  }
}
