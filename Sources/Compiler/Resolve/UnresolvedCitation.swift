import Source
import Standard
import YAML

/// What to do about a law that is cited as documents do it, where the name of the register belongs.
struct UnresolvedCitation {
  private let citation: LawCitation
  /// The law of the register that bears the title.
  private let law: Record?
  private let nearest: Suggestion
  private let record: Record?

  /// - Parameter record: the record that names the law
  init(_ citation: LawCitation, _ registers: Registers, in record: Record?) {
    self.citation = citation
    law = registers.law(citation.title)
    nearest = Suggestion(
      for: citation.title, among: registers.spellings(of: .laws, division: ""))
    self.record = record
  }

  /// The end of the message.
  var hint: Wording {
    guard let name else { return nearest.wording }
    guard citation.note != nil, !hasOwnNumber, let number = law?.string(.number) else {
      return Wording(
        zh: "，登记册里的名称是“\(name)”", en: "; its name in the register is “\(name)”")
    }
    return Wording(
      zh: "，登记册里的“\(name)”是\(number)", en: "; “\(name)” in the register is \(number)")
  }

  /// The end of the help.
  var otherwise: Wording {
    guard let separated else { return Wording(zh: "", en: "") }
    return Wording(
      zh: "；名称和条款号分开写：\(separated)", en: "; write name and clause apart: \(separated)")
  }

  func fix(at location: Location) -> Fix? {
    guard let name, !name.contains(where: { ",[]{}:#\"'".contains($0) }) else { return nil }
    guard citation.clause != nil else {
      return Fix(replacing: location, with: name, isSafe: hasOwnNumber)
    }
    // Only where the text stands for the whole record is there room for both.
    guard let separated, record?.shorthandEntry?.location == location, !citation.hasContent else {
      return nil
    }
    return Fix(replacing: location, with: separated, isSafe: citation.note == nil || hasOwnNumber)
  }

  private var name: String? { law?.string(.name) }

  /// Whether what stands in brackets is the number of the law.
  private var hasOwnNumber: Bool {
    guard let note = citation.note, let number = law?.string(.number) else { return false }
    return LawNumber(note) == LawNumber(number)
  }

  /// Name and clause as elements of the record; nil where it has none for a clause, or no clause is written.
  private var separated: String? {
    guard let clause = citation.clause, let shape = record?.shape,
      let law = shape.element(.law)?.title.zh, let place = shape.element(.clause)?.title.zh
    else { return nil }
    return "{\(law): \(name ?? citation.title), \(place): \(clause)}"
  }
}

extension LawCitation {
  /// Whether it says no more than the name.
  var isBareTitle: Bool { note == nil && clause == nil }
}
