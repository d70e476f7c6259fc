import Standard
import Testing
import YAML

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("020-87925868", "020", "87925868", nil),
    ("(020)34756628", "020", "34756628", nil),
    ("（020）3475 6628", "020", "34756628", nil),
    ("02034756628", "020", "34756628", nil),
    ("07552890842", "0755", "2890842", nil),
    ("0762-3388123", "0762", "3388123", nil),
    ("０２０—８７９２５８６８", "020", "87925868", nil),
    ("020-87925868转801", "020", "87925868", "801"),
    ("020-87925868-801", "020", "87925868", "801"),
    ("020-87925868 ext. 12", "020", "87925868", "12"),
    ("+86 20 87925868", "020", "87925868", nil),
    ("0086-755-28908420", "0755", "28908420", nil),
    ("+86 (0755) 28908420", "0755", "28908420", nil),
    ("010-6655 1234", "010", "66551234", nil),
  ])
  func readsLinesOfAnArea(_ text: String, _ area: String, _ number: String, _ line: String?) {
    #expect(
      PhoneNumber.read(Text(text))
        == .number(PhoneNumber(kind: .fixed, areaCode: area, number: number, extension: line)))
  }

  @Test(arguments: [
    ("12345", PhoneNumber.Kind.service, nil, "12345"),
    ("020-12345", .service, "020", "12345"),
    ("110", .service, nil, "110"),
    ("95598", .service, nil, "95598"),
    ("0755-963333", .service, "0755", "963333"),
    ("95105105", .service, nil, "95105105"),
    ("13912345678", .mobile, nil, "13912345678"),
    ("+86 139 1234 5678", .mobile, nil, "13912345678"),
    ("400-830-8300", .nationwide, nil, "4008308300"),
    ("800 8308300", .nationwide, nil, "8008308300"),
    ("+852 2123 4567", .foreign, nil, "+85221234567"),
  ])
  func readsOtherNumbers(
    _ text: String,
    _ kind: PhoneNumber.Kind,
    _ area: String?,
    _ number: String
  ) {
    #expect(
      PhoneNumber.read(Text(text))
        == .number(PhoneNumber(kind: kind, areaCode: area, number: number, extension: nil)))
  }

  @Test(arguments: [
    ("020-123456", PhoneNumber.Problem.length(areaCode: "020", digits: 6)),
    ("020-8792586", .length(areaCode: "020", digits: 7)),
    ("0762-33881", .length(areaCode: "0762", digits: 5)),
    ("020-", .length(areaCode: "020", digits: 0)),
    ("020-12345678", .leadingDigit(areaCode: "020", digit: "1")),
    ("0200-87925868", .areaCode("0200")),
    ("011-87925868", .areaCode("011")),
    ("02-87925868", .areaCode("02")),
    ("1391234567", .mobileLength(10)),
    ("400-830-83", .nationwideLength(8)),
    ("123456", .otherLength(6)),
    ("87925868", .noAreaCode(number: "87925868", extension: nil)),
    ("8792-5868转3", .noAreaCode(number: "87925868", extension: "3")),
    ("无", .noDigits),
    ("020-87925868（工作日）", .words),
    ("电话 020-87925868", .words),
    ("020-87925868转人工", .words),
    ("020-87935300/020-87925868、12345", .several(["020-87935300", "020-87925868", "12345"])),
    ("020-87935300 020-12345", .several(["020-87935300", "020-12345"])),
    ("020-87935300/87925868", .several(["020-87935300", "87925868"])),
  ])
  func saysWhatIsWrong(_ text: String, _ problem: PhoneNumber.Problem) {
    #expect(PhoneNumber.read(Text(text)) == .problem(problem))
  }

  @Test func comparesWhereACallArrives() {
    func number(_ text: String) -> PhoneNumber? {
      guard case .number(let number) = PhoneNumber.read(Text(text)) else { return nil }
      return number
    }
    func same(_ left: String, _ right: String) -> Bool? {
      number(right).flatMap { number(left)?.reaches($0) }
    }
    #expect(same("12345", "020-12345") == true)
    #expect(same("(020)34756628", "020-34756628") == true)
    #expect(same("020-34756628", "0755-34756628") == false)
    #expect(same("020-34756628", "020-34756628转2") == false)
  }
}
