import Linking
import Model
import Testing

@Suite("Which claims are one event")
struct LinkTests {
  @Test func `ten reports of a call are one event`() throws {
    let claims = (0..<10).map {
      Example.claim("a\($0)", [Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))
    }
    let events = link(claims, articles: [:])
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.reports.count == 10)
    #expect(event.sourceCount == 10)
    #expect(event.id == claims.map(\.id).min())
  }

  @Test func `copies of one agency count as one source`() throws {
    let claims = (0..<5).map {
      Example.claim(
        "a\($0)", [Example.lecornu], [Example.shoigu], Example.on("2024-04-03"),
        from: $0 < 4 ? ["Reuters"] : [])
    }
    #expect(link(claims, articles: [:]).map(\.sourceCount) == [2])
  }

  @Test func `calls of different ministers on one day stay two, and a vague report joins neither`()
  {
    let ministers = Example.claim(
      "a", [Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))
    let presidents = Example.claim("b", [Example.macron], [Example.putin], Example.on("2024-04-03"))
    let states = Example.claim("c", [Example.france], [Example.russia], Example.on("2024-04-03"))
    #expect(Example.groups([ministers, presidents]) == [["a"], ["b"]])
    #expect(Example.groups([ministers, presidents, states]) == [["a"], ["b"], ["c"]])
    #expect(Example.groups([ministers, states]) == [["a", "c"]])
  }

  @Test func `a ministry stands for its minister, not for the president`() {
    let ministry = Example.claim(
      "a", [Example.body("FRA", "defence_ministry")], [Example.russia], Example.on("2024-04-03"))
    let minister = Example.claim(
      "b", [Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))
    let president = Example.claim("c", [Example.macron], [Example.putin], Example.on("2024-04-03"))
    #expect(Example.groups([ministry, minister, president]) == [["a", "b"], ["c"]])
  }

  @Test func `a report of the month joins a call only where it can be no other`() {
    let first = Example.claim("a", [Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))
    let second = Example.claim("b", [Example.lecornu], [Example.shoigu], Example.on("2024-04-20"))
    let month = Example.claim("m", [Example.france], [Example.russia], Example.april)
    let named = Example.claim("n", [Example.macron], [Example.russia], Example.april)
    #expect(Example.groups([first, month]) == [["a", "m"]])
    #expect(Example.groups([first, second, month]) == [["a"], ["b"], ["m"]])
    #expect(Example.groups([first, named]) == [["a"], ["n"]])
  }

  @Test func `an undated report joins the only call there is`() {
    let call = Example.claim("a", [Example.lecornu], [Example.shoigu], Example.on("2024-04-03"))
    let undated = ["x", "y"].map { Example.claim($0, [Example.france], [Example.russia], nil) }
    #expect(Example.groups([call] + undated) == [["a", "x", "y"]])
    #expect(Example.groups(undated) == [["x"], ["y"]])
  }

  @Test func `vague reports join their likes alone`() {
    let alike = ["x", "y"].map {
      Example.claim($0, [Example.france], [Example.russia], Example.april)
    }
    let year = Example.claim(
      "z", [Example.france], [Example.russia], Example.span("2024-01-01", "2024-12-31", .year))
    #expect(Example.groups(alike + [year]) == [["x", "y"], ["z"]])
  }

  @Test func `what is planned and what took place are two events`() {
    let plan = Example.claim(
      "a", [Example.france], [Example.russia], Example.on("2024-04-03"), status: .planned)
    let proposal = Example.claim(
      "b", [Example.france], [Example.russia], Example.on("2024-04-03"), status: .proposed)
    let call = Example.claim("c", [Example.france], [Example.russia], Example.on("2024-04-03"))
    let denial = Example.claim(
      "d", [Example.france], [Example.russia], Example.on("2024-04-03"), status: .denied)
    #expect(Example.groups([plan, proposal, call, denial]) == [["a", "b"], ["c"], ["d"]])
  }

  @Test func `a visit and the meeting on it are one event, a call is another`() {
    let visit = Example.claim(
      "a", [Example.macron], [Example.russia], Example.span("2024-04-03", "2024-04-05"),
      mode: .visit)
    let meeting = Example.claim(
      "b", [Example.putin], [Example.macron], Example.on("2024-04-04"), mode: .meeting)
    let call = Example.claim("c", [Example.macron], [Example.putin], Example.on("2024-04-04"))
    let other = Example.claim(
      "d", [Example.putin], [Example.macron], Example.on("2024-04-06"), mode: .meeting)
    #expect(Example.groups([visit, meeting, call, other]) == [["a", "b"], ["c"], ["d"]])
  }

  @Test func `meetings on two days of a visit stay two`() {
    let visit = Example.claim(
      "a", [Example.macron], [Example.russia], Example.span("2024-04-03", "2024-04-05"),
      mode: .visit)
    let meetings = ["03", "04"].map {
      Example.claim(
        "m\($0)", [Example.macron], [Example.putin], Example.on("2024-04-\($0)"), mode: .meeting)
    }
    #expect(Example.groups([visit] + meetings) == [["a"], ["m03"], ["m04"]])
  }

  @Test func `accusations of each other on one day are two`() {
    let claims = [
      Example.claim(
        "a", [Example.france], [Example.russia], Example.on("2024-04-03"), type: .accuse),
      Example.claim(
        "b", [Example.russia], [Example.france], Example.on("2024-04-03"), type: .accuse),
    ]
    #expect(Example.groups(claims) == [["a"], ["b"]])
  }

  @Test func `a statement of the day before the paper is that of the day`() {
    let said = Example.claim(
      "a", [Example.france], [Example.russia], Example.on("2024-04-03"), type: .accuse)
    let bounded = Example.claim(
      "b", [Example.france], [Example.russia],
      Example.span("2024-04-03", "2024-04-04", .span, .publication), type: .accuse)
    #expect(Example.groups([said, bounded]) == [["a", "b"]])
  }

  @Test func `a summit takes in who names some of its members, not two meetings`() {
    let all = [Example.france, Example.russia, Example.ukraine]
    let summit = Example.claim("a", all, [], Example.on("2024-04-03"), mode: .multilateral)
    let part = Example.claim(
      "b", [Example.france, Example.russia], [], Example.on("2024-04-03"), mode: .multilateral)
    let aside = Example.claim(
      "c", [Example.france, Example.russia], [], Example.on("2024-04-03"), mode: .meeting)
    #expect(Example.groups([summit, part]) == [["a", "b"]])
    #expect(Example.groups([summit, aside]) == [["a"], ["c"]])
  }

  @Test func `what one article tells apart stays apart`() {
    let day = Example.claim(
      "a", [Example.france], [Example.russia], Example.on("2024-04-03"), sentence: 1)
    let month = Example.claim("a", [Example.france], [Example.russia], Example.april, sentence: 2)
    let other = Example.claim("b", [Example.france], [Example.russia], Example.april)
    #expect(Example.groups([day, month]) == [["a"], ["a"]])
    #expect(Example.groups([day, month, other]) == [["a"], ["a", "b"]])
  }

  @Test func `an attack by nobody named joins its likes`() {
    let attacks = ["a", "b"].map {
      Example.claim($0, [], [Example.ukraine], Example.on("2024-04-03"), type: .assault)
    }
    let named = Example.claim(
      "c", [Example.russia], [Example.ukraine], Example.on("2024-04-03"), type: .assault)
    #expect(Example.groups(attacks + [named]) == [["a", "b"], ["c"]])
  }

  @Test func `blocks are one for each two parties, and one for a party alone`() {
    let summit = Example.claim(
      "a", [Example.france, Example.russia, Example.ukraine], [], nil, mode: .multilateral)
    #expect(
      blockKeys(of: summit).map(\.description)
        == ["contact FRA RUS", "contact FRA UKR", "contact RUS UKR"])
    let attack = Example.claim("b", [], [Example.russia], nil, type: .assault)
    #expect(blockKeys(of: attack).map(\.description) == ["material-conflict RUS"])
    let nobody = Example.claim("c", [], [], nil, type: .assault)
    #expect(blockKeys(of: nobody).map(\.first) == [nobody.id.rawValue])
  }
}
