import Standard
import Testing
import YAML

/// The check characters of real codes, and that they catch what their algorithms promise to catch.
@Suite struct CheckCharacterTests {
  private static let creditCodes = [
    "91350100M000100Y43", "11440300MB2D097052", "11440100696927671X", "11440000MB2D0164XH",
    "11442000MB2C91058B", "11511301008778183N", "1151130176726532XP", "914403001922038216",
    "91330100799655058B", "114416007304623542", "11100000000013127D", "11100000000013338W",
    "11430000006122244L", "11100000MB03271699",
  ]

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY").map(String.init)

  /// Every text that differs from a code in one character.
  private static func neighbours(_ code: String, _ letters: [String]) -> [Text] {
    let characters = code.map(String.init)
    return characters.indices.flatMap { place in
      letters.filter { $0 != characters[place] }.map { letter in
        var changed = characters
        changed[place] = letter
        return Text(changed.joined())
      }
    }
  }

  @Test(arguments: creditCodes)
  func acceptsRealCreditCodes(_ code: String) throws {
    let code = try UnifiedSocialCreditCode(Text(code))
    #expect(code.isValid)
    #expect(code.organisationCode.isValid)
  }

  @Test(arguments: [
    ("11440100MB2C91014X", "7", false), ("11440100MB2C91012X", "1", false),
    ("11440100MB2C91001X", "W", false), ("11440100MB2C91007X", "F", true),
  ])
  func refusesBrokenCreditCodes(_ text: String, _ expected: String, _ inner: Bool) throws {
    let code = try UnifiedSocialCreditCode(Text(text))
    #expect(!code.isValid)
    #expect(code.expectedCheck == expected)
    #expect(code.organisationCode.isValid == inner)
  }

  /// All weights are powers of three and 31 is a prime: no change of one character goes unnoticed.
  @Test(arguments: creditCodes)
  func noticesEveryChangeOfOneCharacterOfACreditCode(_ code: String) throws {
    for text in Self.neighbours(code, Self.alphabet) {
      #expect(try !UnifiedSocialCreditCode(text).isValid, "\(text.string)")
    }
  }

  @Test(arguments: creditCodes)
  func noticesSwappedNeighboursOfACreditCode(_ code: String) throws {
    let characters = Array(code)
    for place in characters.indices.dropLast() where characters[place] != characters[place + 1] {
      var swapped = characters
      swapped.swapAt(place, place + 1)
      #expect(try !UnifiedSocialCreditCode(Text(String(swapped))).isValid, "\(String(swapped))")
    }
  }

  /// Modulo 11 tells the ten digits apart, though not all 36 characters.
  @Test func noticesEveryChangeOfOneDigitOfAnOrganisationCode() {
    for code in ["008778183", "192203821", "799655058", "730462354"] {
      #expect(OrganisationCode(Text(code))?.isValid == true)
      for text in Self.neighbours(code, (0...9).map(String.init)) {
        #expect(OrganisationCode(text)?.isValid == false, "\(text.string)")
      }
    }
    #expect(OrganisationCode(written: "73046235-4")?.isValid == true)
    #expect(OrganisationCode(written: "73046235-5")?.expectedCheck == "4")
  }

  @Test(arguments: ["11010519491231002X", "440524188001010014"])
  func checksCitizenNumbers(_ number: String) throws {
    let citizen = try CitizenNumber(Text(number))
    #expect(citizen.isValid)
    for text in Self.neighbours(number, (0...9).map(String.init)) {
      guard let changed = try? CitizenNumber(text) else { continue }
      #expect(!changed.isValid, "\(text.string)")
    }
  }

  @Test func readsCitizenNumbers() throws {
    let citizen = try CitizenNumber("11010519491231002X")
    #expect(citizen.division == "110105")
    #expect(citizen.birthDate.description == "1949-12-31")
    #expect(throws: CodeFault.self) { try CitizenNumber("11010519491331002X") }
    #expect(throws: CodeFault.self) { try CitizenNumber("11010519491231002A") }
    #expect(throws: CodeFault.self) { try CitizenNumber("1101051949123100") }
  }

  @Test(arguments: [
    "11100000000013338W011.11430000006122244L.20230000403.001.U",
    "11100000MB03271699022.340100.000000016.001.9",
    "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
  ])
  func checksLicenceIdentifiers(_ text: String) throws {
    let identifier = try #require(LicenceIdentifier(Text(text)))
    #expect(identifier.isValid)
    let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)
    let plain = text.hasPrefix("1.2.156") ? String(text.dropFirst(15)) : text
    for changed in Self.neighbours(plain, letters) {
      guard let changed = LicenceIdentifier(changed) else { continue }
      #expect(!changed.isValid, "\(changed.parts.map(\.string))")
    }
  }

  @Test(arguments: ["", "....", "11100000MB03271699022.340100.000000016.001", "1.2.156.3005.2."])
  func refusesWhatIsNoLicenceIdentifier(_ text: String) {
    #expect(LicenceIdentifier(Text(text)) == nil)
  }
}
