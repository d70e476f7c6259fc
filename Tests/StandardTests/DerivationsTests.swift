import Standard
import TestSupport
import Testing

@Suite struct DerivationsTests {
  private struct Words: Sendable { let name: String }

  @Test func whatIsMadeUnderOneStandardIsNotTakenForAnother() {
    let derivations = Derivations()
    let first = Repository.standard.standard
    let second = Repository.standard(changing: "standards/profiles/44/rules.yaml", to: []).standard
    #expect(derivations.under(first).value { Words(name: "first") }.name == "first")
    #expect(derivations.under(second).value { Words(name: "second") }.name == "second")
    #expect(derivations.under(first).value { Words(name: "third") }.name == "first")
    #expect(derivations.value { Words(name: "fourth") }.name == "fourth")
  }
}
