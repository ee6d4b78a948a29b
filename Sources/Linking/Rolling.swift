package import Model

/// What parties and bodies are called, and which parties are groups.
package struct PartyNames: Sendable {
  /// By party code.
  package var names: [PartyCode: String]
  /// By actor id: of bodies.
  package var bodies: [ActorID: String]
  /// Parties that are neither states nor organisations.
  package var groups: Set<PartyCode>

  package init(
    names: [PartyCode: String] = [:], bodies: [ActorID: String] = [:],
    groups: Set<PartyCode> = []
  ) {
    self.names = names
    self.bodies = bodies
    self.groups = groups
  }

  /// The actor that a party is.
  package func participant(of code: PartyCode) -> Participant {
    let name = names[code] ?? code
    if isState(code) {
      return Participant(actor: .country(code), kind: .country, name: name, party: code)
    }
    if groups.contains(code) {
      return Participant(actor: .group(code), kind: .group, name: name, party: code)
    }
    return Participant(actor: .organisation(code), kind: .organisation, name: name, party: code)
  }
}

/// A participant rolled up: a person to the ministry or office it acts for, all to their party.
///
/// What has no party stays itself.
package func rolled(_ participant: Participant, to level: Level, names: PartyNames) -> Participant {
  guard level != .actor, let party = participant.party else { return participant }
  if level == .body, participant.kind != .person { return participant }
  guard level == .body, let body = participant.body ?? participant.office else {
    return names.participant(of: party)
  }
  let actor = ActorID.government(party, body: body)
  let words = body.split(separator: "_").joined(separator: " ")
  return Participant(
    actor: actor, kind: .government,
    name: names.bodies[actor] ?? "\(names.names[party] ?? party): \(words)", party: party,
    body: body)
}

/// Whether a code is a state's: [ISO 3166-1] alpha-3, with Kosovo's user-assigned XKX.
///
/// [ISO 3166-1]: https://www.iso.org/iso-3166-country-codes.html
package func isState(_ code: PartyCode) -> Bool { states.contains(code) }

private let states: Set<String> = Set(
  """
  ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR
  BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG
  COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH
  FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY
  HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
  KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL
  MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR
  NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU
  SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA
  TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
  VIR VNM VUT WLF WSM XKX YEM ZAF ZMB ZWE
  """.split { $0.isWhitespace }.map(String.init))
