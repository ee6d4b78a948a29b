/// What has been put together of one mention.
struct MentionAssembly {
  var description = ActorResolver.Description(text: "")
  var count = 0
  var hasName = false
  /// Whether an office in apposition to a name is being taken.
  var isApposed = false

  enum Kind {
    case party
    case office
    case body
    case name
    /// Capitals that no table knows.
    case stranger
    case other
  }

  /// What stands between the last item and the next.
  enum Gap {
    case none
    case possessive
    case of
    case comma
    case filler
    case apart
  }

  func canTake(_ kind: Kind, gap: Gap) -> Bool {
    if count == 0 { return kind != .other }
    if gap == .apart { return false }
    let hasOffice = !description.offices.isEmpty
    if isApposed {
      return gap != .comma
        && (kind == .party && description.party == nil || kind == .office && !hasOffice)
    }
    switch kind {
    case .party:
      // "Menlu Rusia", "president of China"; a second state is another mention.
      return description.party == nil && hasOffice && gap != .comma && !hasName
    case .office, .body:
      if hasName { return false }
      if hasOffice {
        return gap != .comma && description.offices.count < 2 && (kind == .body || isAgent)
      }
      return gap != .comma && gap != .of
    case .name:
      return !hasName
        && (hasOffice || gap == .possessive || gap == .none && description.party != nil)
        && gap != .of
    case .stranger:
      // "Kremlin's Peskov", "Menlu Papua Nugini Justin Tkatchenko"; but "US Treasury" is nobody.
      return !hasName && (hasOffice || gap == .possessive) && gap != .of
    case .other: return false
    }
  }

  private var isAgent: Bool {
    [
      "spokesperson", "official", "diplomat", "ambassador", "leader", "minister", "envoy",
      "representative",
    ]
    .contains(description.offices.last ?? "")
  }
}
