import Standard
import Testing
import YAML

/// Shapes of codes, and what is said of a text that has another.
@Suite struct CodeTests {
  @Test(arguments: ["002014105001", "440125044001", "442106041002", "000715001005"])
  func readsBasicCodes(_ code: String) throws {
    let code = try BasicCode(Text(code))
    #expect(code.family + code.sub == code.text.string)
  }

  @Test func takesCodesApart() throws {
    let code = try ImplementationCode("11440300MB2D0970524440125044001")
    #expect(code.body == "11440300MB2D097052")
    #expect(code.level == "4")
    let basic = try BasicCode(code.basic)
    #expect(basic.owner == "44")
    #expect(basic.type == "01")
    #expect(basic.main == "25044")
    #expect(basic.sub == "001")
    let handling = try HandlingCode("11442000MB2C91058B344218920700302")
    #expect(handling.implementation == "11442000MB2C91058B3442189207003")
    #expect(handling.sequence == "02")
    let licence = try LicenceTypeCode("11100000000013127D001")
    #expect(licence.body == "11100000000013127D")
    #expect(licence.number == "001")
  }

  private static func fault<Code>(
    _ read: (Text) throws(CodeFault) -> Code, _ text: Text
  ) -> CodeFault? {
    do throws(CodeFault) {
      _ = try read(text)
      return nil
    } catch { return error }
  }

  @Test func saysWhatIsWrongWithDigits() {
    func fault(_ text: Text) -> CodeFault? { Self.fault(BasicCode.init, text) }
    #expect(fault("44210604100")?.kind == .length(found: 11, expected: [12]))
    #expect(fault("4421060410020")?.kind == .length(found: 13, expected: [12]))
    #expect(fault("44210604l002")?.kind == .letter("l", place: 9))
    #expect(fault("4421O6041002")?.part == 4..<5)
    #expect(fault("44210６041002")?.kind == .fullWidth("６"))
    #expect(fault("44210６041002")?.part == 5..<8)
    #expect(fault("44210６041002")?.repaired == "442106041002")
    #expect(fault("442106 041002")?.kind == .space)
    #expect(fault("442106 041002")?.repaired == "442106041002")
    #expect(fault("442106-041002")?.kind == .foreign("-"))
    #expect(fault("442106-041002")?.repaired == nil)
    #expect(fault("442106041002年")?.part == 12..<15)
    #expect(fault("待定")?.kind == .words)
    #expect(fault("")?.kind == .length(found: 0, expected: [12]))
  }

  @Test func saysWhatIsWrongWithBodyCodes() {
    func fault(_ text: Text) -> CodeFault? { Self.fault(BodyCode.init, text) }
    #expect(fault("TE4401135000001170") == nil)
    #expect(fault("11440300MB2D097052") == nil)
    #expect(fault("11440300MB2D09705")?.kind == .length(found: 17, expected: [18]))
    #expect(fault("TE44011350000011700")?.kind == .length(found: 19, expected: [18]))
    #expect(fault("2222222222222")?.kind == .placeholder)
    #expect(fault("MB2D09705")?.kind == .organisationCode)
    #expect(fault("73046235-4")?.kind == .organisationCode)
    #expect(fault("11440300mB2D097052")?.kind == .lowerCase("m"))
    #expect(fault("11440300mb2d097052")?.repaired == "11440300MB2D097052")
    #expect(fault("1144O300MB2D097052")?.kind == .excludedLetter("O", place: 5))
    #expect(fault("te4401135000001170")?.kind == .lowerCase("t"))
  }

  @Test func readsDivisionsOfSixNineAndTwelveDigits() throws {
    #expect(try DivisionCode("440113").county == "440113")
    #expect(try DivisionCode("440113102000").county == "440113")
    #expect(try DivisionCode("440113102").county == "440113")
    #expect(try DivisionCode("441900003").province == "44")
    #expect(try DivisionCode("440000").province == "44")
    func fault(_ text: Text) -> CodeFault? { Self.fault(DivisionCode.init, text) }
    #expect(fault("440013")?.kind == .gap)
    #expect(fault("440113000001")?.kind == .gap)
    #expect(fault("4401")?.kind == .length(found: 4, expected: [6, 9, 12]))
  }

  @Test func neverCrashesOnAnyText() {
    for text in ["", "t", "Te", "第", "TE", "２", "9", "-", "AAAAAAAA-", "🀄️", "é", "\u{0}"] as [Text]
    {
      _ = try? BodyCode(text)
      _ = try? ImplementationCode(text)
      _ = try? CitizenNumber(text)
      _ = try? DivisionCode(text)
      _ = LicenceIdentifier(text)
      _ = OrganisationCode(written: text)
    }
  }
}
