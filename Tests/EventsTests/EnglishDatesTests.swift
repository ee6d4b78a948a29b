import Testing

@Suite("Dates of events, English")
struct EnglishDatesTests {
  @Test(
    arguments: clauses + lists + attributes + asides + sayings + extents + background + lapses
      + occasions + datelines)
  func `an event gets the date that is told of it`(example: SentenceExample) throws {
    let found = try Readers.read(.of(example.text, "en", published: "2024-04-04")).allLines
    guard let flaw = example.flaw else {
      #expect(found == example.events)
      return
    }
    withKnownIssue(Comment(rawValue: flaw)) { #expect(found == example.events) }
  }

  static let clauses = [
    SentenceExample(
      "Norway condemned Kenya on Tuesday and recalled that it had invaded Chile in 2015.",
      "ACCUSE occurred NOR>KEN 2024-04-02", "ASSAULT occurred NOR>CHL 2015-01-01/2015-12-31"),
    SentenceExample(
      "Norway condemned Kenya on Tuesday, while Chile attacked Peru on Monday.",
      "ACCUSE occurred NOR>KEN 2024-04-02", "ASSAULT occurred CHL>PER 2024-04-01"),
    SentenceExample(
      "Chile rejected Norway's offer when Kenya attacked Peru on Monday.",
      "ASSAULT occurred KEN>PER 2024-04-01", "REJECT occurred CHL>NOR 2024-04-01",
      "AGREE occurred NOR>CHL about",
      flaw: "whose offer it is is not read"),
    SentenceExample(
      "Norway warned Chile on Wednesday that Kenya would attack Peru.",
      "ASSAULT planned KEN>PER ahead", "THREATEN occurred NOR>CHL 2024-04-03"),
  ]

  static let lists = [
    SentenceExample(
      "On Tuesday Modi met Chilean President Gabriel Boric and visited Kenya.",
      "CONSULT/meeting occurred CHL+IND 2024-04-02", "CONSULT/visit occurred IND>KEN 2024-04-02"),
    SentenceExample(
      "Indian Prime Minister Narendra Modi met Chilean President Gabriel Boric on Monday and visited"
        + " Kenya on Tuesday.",
      "CONSULT/meeting occurred CHL+IND 2024-04-01", "CONSULT/visit occurred IND>KEN 2024-04-02"),
    SentenceExample(
      "Canadian Foreign Minister Melanie Joly met Kenyan President William Ruto on Monday and"
        + " Chilean President Gabriel Boric on Tuesday.",
      "CONSULT/meeting occurred CAN+CHL 2024-04-02", "CONSULT/meeting occurred CAN+KEN 2024-04-01"),
    SentenceExample(
      "Canadian Foreign Minister Melanie Joly met Kenyan President William Ruto and Chilean President"
        + " Gabriel Boric on Tuesday.",
      "CONSULT/meeting occurred CAN+CHL+KEN 2024-04-02"),
  ]

  static let attributes = [
    SentenceExample(
      "Norway condemned Tuesday's attack on Kenya.",
      "ASSAULT occurred >KEN 2024-04-02"),
    SentenceExample(
      "The gathering was preceded by Monday's meeting between Modi and Chilean President Gabriel Boric.",
      "CONSULT/meeting occurred CHL+IND 2024-04-01"),
    SentenceExample(
      "Norway and Chile signed the Geneva Convention of 1951.", "AGREE occurred CHL+NOR about"),
    SentenceExample(
      "Norway condemned Kenya's invasion of Chile in 2015.",
      "ACCUSE occurred NOR>KEN about", "ASSAULT occurred KEN>CHL 2015-01-01/2015-12-31"),
  ]

  static let asides = [
    SentenceExample(
      "The agreement, which Chile and Kenya signed in 2015, was criticised by Norway on Tuesday.",
      "AGREE occurred CHL+KEN 2015-01-01/2015-12-31"),
    SentenceExample(
      "Norwegian Foreign Minister Espen Barth Eide on Wednesday condemned Chile for an attack in Kenya"
        + " on Monday.",
      "ACCUSE occurred NOR>CHL 2024-04-03", "ASSAULT occurred >KEN 2024-04-01"),
    SentenceExample(
      "Two bombs exploded outside embassies in Kenya on Tuesday, killing at least 81 people.",
      "ASSAULT occurred >KEN 2024-04-02"),
    SentenceExample(
      "On Tuesday Norwegian Foreign Minister Espen Barth Eide condemned Peru over a treaty signed by"
        + " Chile and Kenya.",
      "ACCUSE occurred NOR>PER 2024-04-02", "AGREE occurred CHL+KEN about",
      flaw: "a relative clause without a marker takes the date of the main verb"),
    SentenceExample(
      "Norway, which attacked Kenya in 2015, condemned Chile on Tuesday.",
      "ACCUSE occurred NOR>CHL 2024-04-02", "ASSAULT occurred NOR>KEN 2015-01-01/2015-12-31"),
    SentenceExample(
      "Norway condemned Chile, which attacked Kenya on Monday.",
      "ACCUSE occurred NOR>CHL about", "ASSAULT occurred CHL>KEN 2024-04-01"),
    SentenceExample(
      "Norway condemned the attack on Kenya, which killed dozens last month.",
      "ASSAULT occurred >KEN 2024-03-01/2024-03-31"),
  ]

  static let sayings = [
    SentenceExample(
      "Norway said on Wednesday that Chile would attack Kenya.", "ASSAULT planned CHL>KEN ahead"),
    SentenceExample(
      "Norway said on Wednesday that Chilean President Gabriel Boric had met Kenyan President William"
        + " Ruto.",
      "CONSULT/meeting occurred CHL+KEN 2024-04-03"),
    SentenceExample(
      "Norway said on Wednesday that Chilean President Gabriel Boric had met Kenyan President William"
        + " Ruto on Monday.",
      "CONSULT/meeting occurred CHL+KEN 2024-04-01"),
    SentenceExample(
      "Chilean President Gabriel Boric phoned Kenyan President William Ruto, the Norwegian government"
        + " said on Wednesday.",
      "CONSULT/phone occurred CHL+KEN 2024-04-03"),
  ]

  static let extents = [
    SentenceExample(
      "Modi is the first Indian leader to visit Kenya since May 2016.",
      "CONSULT/visit occurred IND>KEN about"),
    SentenceExample(
      "Armenia and Azerbaijan have held peace talks in Berlin since Tuesday.",
      "CONSULT/negotiation occurred ARM+AZE 2024-04-02"),
    SentenceExample(
      "Norway will visit Chile before April 10.",
      "CONSULT/visit planned NOR>CHL 2024-04-04/2024-04-10"),
    SentenceExample(
      "Since 2014, when Chile invaded Kenya, Norway has imposed sanctions on Chile.",
      "ASSAULT occurred CHL>KEN 2014-01-01/2014-12-31", "SANCTION occurred NOR>CHL undated"),
  ]

  static let background = [
    SentenceExample(
      "Norway previously condemned Chile, which attacked Kenya on Tuesday.",
      "ACCUSE occurred NOR>CHL undated", "ASSAULT occurred CHL>KEN 2024-04-02"),
    SentenceExample(
      "In 2019, Modi visited Chile. Norway condemned Kenya.",
      "ACCUSE occurred NOR>KEN about", "CONSULT/visit occurred IND>CHL 2019-01-01/2019-12-31"),
    SentenceExample(
      "Modi visited Chile. Modi visited Chile in 2019.",
      "CONSULT/visit occurred IND>CHL 2019-01-01/2019-12-31", "CONSULT/visit occurred IND>CHL about"
    ),
    SentenceExample(
      "Modi met Boric earlier on Tuesday.", "CONSULT/meeting occurred CHL+IND 2024-04-02"),
  ]

  static let lapses = [
    SentenceExample(
      "Modi arrived in Nairobi on Tuesday, two days after he met Chilean President Gabriel Boric.",
      "CONSULT/meeting occurred CHL+IND 2024-03-31", "CONSULT/visit occurred IND>KEN 2024-04-02"),
    SentenceExample(
      "Modi arrived in Nairobi on Tuesday. The visit came a day after Norway condemned Chile.",
      "ACCUSE occurred NOR>CHL 2024-04-01", "CONSULT/visit occurred IND>KEN 2024-04-02"),
    SentenceExample(
      "Norway condemned Chile on Tuesday, weeks after Kenya attacked Peru.",
      "ACCUSE occurred NOR>CHL 2024-04-02", "ASSAULT occurred KEN>PER 2024-02-06/2024-03-19"),
    SentenceExample(
      "Norway condemned Chile on Tuesday, years after Kenya attacked Peru.",
      "ACCUSE occurred NOR>CHL 2024-04-02", "ASSAULT occurred KEN>PER undated"),
    SentenceExample(
      "Fidan condemned Israel on Tuesday after meeting Egyptian counterpart Sameh Shoukry.",
      "ACCUSE occurred TUR>ISR 2024-04-02", "CONSULT/meeting occurred EGY+TUR 2024-04-02"),
    SentenceExample(
      "Norway condemned Chile on Tuesday after Kenya attacked Peru.",
      "ACCUSE occurred NOR>CHL 2024-04-02", "ASSAULT occurred KEN>PER about"),
  ]

  static let occasions = [
    SentenceExample(
      "Canadian Foreign Minister Melanie Joly phoned Indian Foreign Minister Subrahmanyam Jaishankar"
        + " on Tuesday. During the call, Joly accused India of a killing in June 2023.",
      "ACCUSE occurred CAN>IND 2024-04-02", "CONSULT/phone occurred CAN+IND 2024-04-02"),
    SentenceExample(
      "Canadian Foreign Minister Melanie Joly phoned Indian Foreign Minister Subrahmanyam Jaishankar"
        + " on Tuesday. During the call, Joly accused India of stalling, her ministry said on"
        + " Thursday.",
      "ACCUSE occurred CAN>IND 2024-04-02", "CONSULT/phone occurred CAN+IND 2024-04-02"),
    SentenceExample(
      "Chilean President Gabriel Boric met Kenyan President William Ruto in Nairobi in May 2023. In"
        + " that meeting, Boric praised Kenya. Norway condemned Peru.",
      "ACCUSE occurred NOR>PER about", "CONSULT/meeting occurred CHL+KEN 2023-05-01/2023-05-31",
      "SUPPORT occurred CHL>KEN 2023-05-01/2023-05-31"),
    SentenceExample(
      "Modi met Kenyan President William Ruto on Tuesday. On the same day he visited Chile.",
      "CONSULT/meeting occurred IND+KEN 2024-04-02", "CONSULT/visit occurred IND>CHL 2024-04-02"),
  ]

  static let datelines = [
    SentenceExample(
      "OSLO, April 3 (Sample Wire) - Norway condemned Chile.", "ACCUSE occurred NOR>CHL 2024-04-03"),
    SentenceExample(
      "OSLO, April 3 (Sample Wire) - Norway condemned Chile on Tuesday.",
      "ACCUSE occurred NOR>CHL 2024-04-02"),
    SentenceExample(
      "OSLO, March 3 (Sample Wire) - Norway condemned Chile.", "ACCUSE occurred NOR>CHL about"),
    SentenceExample(
      "Norway condemned Chile on Tuesday. Kenya also condemned Chile.",
      "ACCUSE occurred KEN>CHL 2024-04-02", "ACCUSE occurred NOR>CHL 2024-04-02"),
  ]
}
