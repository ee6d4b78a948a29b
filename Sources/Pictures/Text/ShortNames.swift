package import Model

/// The usual short names of the actors of one picture: "Shoigu" for "Sergei Shoigu".
///
/// Two actors never share a short name: where they would, both keep their whole names.
package struct ShortNames: Sendable {
  private var names: [ActorID: String] = [:]

  package init(_ participants: some Sequence<Participant>) {
    var wholes: [ActorID: Participant] = [:]
    for participant in participants where wholes[participant.actor] == nil {
      wholes[participant.actor] = participant
    }
    var uses: [String: Int] = [:]
    for participant in wholes.values { uses[folded(shortName(participant)), default: 0] += 1 }
    for (actor, participant) in wholes {
      let short = shortName(participant)
      names[actor] = uses[folded(short)] == 1 ? short : cleanText(participant.name)
    }
  }

  package subscript(participant: Participant) -> String {
    names[participant.actor] ?? cleanText(participant.name)
  }
}

/// The family name with its particles; the whole name where the family name comes first or there
/// is only one.
private func shortName(_ participant: Participant) -> String {
  let name = cleanText(participant.name)
  let words = name.split(separator: " ")
  guard participant.kind == .person, words.count > 1, !familyFirst.contains(participant.party ?? "")
  else { return name }
  var start = words.count - 1
  // "Salman bin Abdulaziz", "Ursula von der Leyen": particles stay with what follows.
  while start > 1, particles.contains(folded(String(words[start - 1]))) { start -= 1 }
  // "Jr.", "II" and the like name nobody.
  if words[start].count <= 3, words[start].hasSuffix(".") || words[start].allSatisfy({ $0 == "I" })
  {
    start = max(0, start - 1)
  }
  return words[start...].joined(separator: " ")
}

/// Parties whose people write the family name first; both names stay, as the press does.
private let familyFirst: Set<PartyCode> = ["CHN", "HKG", "KHM", "KOR", "PRK", "TWN", "VNM"]

private let particles: Set<String> = [
  "abu", "al", "bin", "binti", "bint", "da", "de", "del", "der", "den", "di", "dos", "el", "ibn",
  "la", "le", "ter", "ul", "van", "von",
]
