import Source
import Standard
import YAML

/// A telephone number that an item states, read once for all checks that look at it.
package struct StatedPhone: Sendable {
  let entry: Entry
  let text: Text
  let reading: PhoneNumber.Reading
  let element: Element
  /// The record that states it.
  let record: Record
}

extension Item {
  private static let holdersOfPhones: Set<Register> = [.bodies, .points]

  /// Every telephone number of the item: its own, and those of its body and service points.
  ///
  /// - Parameter readings: the numbers that were read before
  func phones(_ readings: Readings<PhoneNumber.Reading>) -> [StatedPhone] {
    var phones: [StatedPhone] = []
    func add(_ entry: Entry, _ element: Element, _ record: Record) {
      guard element.kindSet == .phones, let text = entry.text else { return }
      phones.append(
        StatedPhone(
          entry: entry, text: text, reading: readings.of(text, PhoneNumber.read), element: element,
          record: record))
    }
    visitValues(of: .phones, add)
    visitRegistered(in: Self.holdersOfPhones) {
      $0.visitValues(entering: Self.holdersOfPhones, add)
    }
    return phones
  }
}

extension Record {
  /// The numbers of a contact that can be dialled; those without area code are of the given area.
  ///
  /// - Parameter readings: the numbers that were read before
  func phones(
    _ areaCode: String?, _ readings: Readings<PhoneNumber.Reading>
  ) -> [(number: PhoneNumber, entry: Entry)] {
    entries(.phone).compactMap { entry in
      switch entry.text.map({ readings.of($0, PhoneNumber.read) }) {
      case .number(let number)?: (number, entry)
      case .problem(.noAreaCode(let digits, let line))?:
        (PhoneNumber(kind: .fixed, areaCode: areaCode, number: digits, extension: line), entry)
      default: nil
      }
    }
  }
}

extension PhoneNumber {
  /// Whether the number is one of the public hotlines that the standard lists.
  func isHotline(_ standard: Standard) -> Bool {
    guard kind == .service, let hotlines = standard.parameters["hotlines"] else { return false }
    return hotlines.split(separator: " ").contains { $0 == number }
  }
}

extension PhoneNumber.Problem {
  /// What is wrong with a number; nil for what has a rule of its own.
  var wording: Wording? {
    switch self {
    case .noDigits: Wording(zh: "没有号码", en: "there is no number")
    case .words: Wording(zh: "夹有号码以外的文字", en: "it holds more than a number")
    case .areaCode(let code): Wording(zh: "“\(code)”不是区号", en: "“\(code)” is no area code")
    case .length(let areaCode, 0):
      Wording(zh: "区号 \(areaCode) 后面没有号码", en: "nothing follows the area code \(areaCode)")
    case .length(let areaCode, let digits):
      Wording(
        zh: "区号 \(areaCode) 后面应为 \(areaCode.count == 3 ? "8" : "7 或 8") 位，这里是 \(digits) 位",
        en:
          "\(areaCode.count == 3 ? "8" : "7 or 8") digits follow the area code \(areaCode), here are \(digits)"
      )
    case .leadingDigit(let areaCode, let digit):
      Wording(
        zh: "区号 \(areaCode) 后面的号码不以 \(digit) 开头",
        en: "no number after the area code \(areaCode) begins with \(digit)")
    case .mobileLength(let digits):
      Wording(
        zh: "手机号码应为 11 位，这里是 \(digits) 位", en: "a mobile number has 11 digits, here are \(digits)")
    case .nationwideLength(let digits):
      Wording(
        zh: "400、800 号码应为 10 位，这里是 \(digits) 位",
        en: "a 400 or 800 number has 10 digits, here are \(digits)")
    case .otherLength(let digits):
      Wording(
        zh: "\(digits) 位数字不是固定电话、手机或者服务热线",
        en: "\(digits) digits are no fixed line, mobile or hotline")
    case .noAreaCode, .several: nil
    }
  }
}

extension Entry {
  /// A change of the entry's text that leaves its quotes alone.
  ///
  /// - Parameter isSafe: whether a person need not read it, unless the new text has signs that mean
  ///   something to YAML
  func replacing(with text: String, isSafe: Bool) -> Fix? {
    guard let old = self.text else { return nil }
    let signs = ":#,[]{}\"'\\&*!|>%@`"
    let isPlain = text.allSatisfy { !signs.contains($0) || old.contains(String($0)) }
    return Fix(
      replacing: location(of: 0..<old.bytes.count), with: text,
      isSafe: isSafe && isPlain && old.isVerbatim)
  }
}
