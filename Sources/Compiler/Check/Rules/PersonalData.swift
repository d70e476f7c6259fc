import Source
import Standard
import YAML

extension Check {
  /// ZS55: natural persons in what is published.
  static let personalData: [Check] = [
    .item(
      .warning, "ZS5501", "staff-name-published",
      zh: "“{element}”里公布了工作人员姓名“{name}”",
      en: "“{element}” publishes the name “{name}” of a member of staff",
      why: Wording(
        zh: "人员一调动，指南就要改；姓名挂在网上，也容易招来骚扰和请托。",
        en: "Every transfer outdates the guide, and a name online invites harassment and favours."),
      help: Wording(
        zh: "写岗位，如“窗口工作人员”“审批科科长”，不写姓名。",
        en: "Name the post, such as 窗口工作人员, not the person."),
      flags: [
        "办理流程:\n  - {环节名称: 受理, 办理人: ↓陈小明, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 受理, 办理人: 窗口工作人员（↓欧阳娜）, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 审查, 办理人: ↓李主任, 时限: 1 工作日}",
        "办理地点:\n  - 名称: 综合窗口\n    地点: 一楼大厅，联系人：↓王芳",
        "咨询方式:\n  电话: 020-87925868（↓张科长）",
      ],
      allows: [
        "办理流程:\n  - {环节名称: 受理, 办理人: 窗口工作人员, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 受理, 办理人: 受理员, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 审查, 办理人: 审批科, 时限: 1 工作日}\n  - {环节名称: 决定, 办理人: 分管领导, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 审查, 办理人: 首席代表、局长, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 审查, 办理人: 房管科科长, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 审查, 办理人: 安全员, 时限: 1 工作日}\n  - {环节名称: 决定, 办理人: 高级主管, 时限: 1 工作日}",
        "办理地点:\n  - 名称: 石楼镇便民服务中心\n    地点: 石楼镇人民路28号",
        "咨询方式:\n  电话: 020-87925868（周一至周五）",
      ]
    ) { item, findings in
      for group in item.staffNames(findings) where !group.isMasked {
        findings.report(
          at: group.first.entry, part: group.first.part,
          ["element": .wording(group.first.element), "name": .text(group.text)],
          note: group.hasMobile
            ? Wording(zh: "还公布了个人手机号码", en: "with a mobile number") : nil,
          labels: group.labels)
      }
    },
    .item(
      .warning, "ZS5502", "masked-staff-name",
      zh: "“{element}”里是隐去的人名“{name}”，不是岗位",
      en: "“{element}” holds the hidden name “{name}”, not a post",
      why: Wording(
        zh: "隐去姓名以后，申请人仍然不知道这一步由谁负责。",
        en: "A hidden name tells an applicant nothing about who is responsible."),
      help: Wording(
        zh: "改写岗位，如“窗口工作人员”“审批科科长”。", en: "Name the post, such as 窗口工作人员."),
      flags: [
        "办理流程:\n  - {环节名称: 受理, 办理人: ↓张某某, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 受理, 办理人: \"↓李**\", 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 受理, 办理人: ↓某某（已隐去）, 时限: 1 工作日}\n  - {环节名称: 审查, 办理人: 某某（已隐去）, 时限: 1 工作日}",
      ],
      allows: [
        "办理流程:\n  - {环节名称: 受理, 办理人: 某某, 时限: 1 工作日}",
        "办理流程:\n  - {环节名称: 受理, 办理人: 窗口工作人员, 时限: 1 工作日}",
      ]
    ) { item, findings in
      for group in item.staffNames(findings) where group.isMasked {
        findings.report(
          at: group.first.entry, part: group.first.part,
          ["element": .wording(group.first.element), "name": .text(group.text)],
          labels: group.labels)
      }
    },
    .value(
      .error, "ZS5503", "citizen-number-published",
      zh: "“{element}”里公布了公民身份号码 {number}",
      en: "“{element}” publishes the citizen number {number}",
      why: Wording(
        zh: "公民身份号码一经公布就收不回来，会被冒用。",
        en: "A citizen number cannot be taken back once it is published, and it is misused."),
      help: Wording(
        zh: "删去号码；要举例的，写“身份证号码（18位）”。",
        en: "Remove it; an example says only what is to be written there."),
      ground: Wording(
        zh: "《个人信息保护法》第二十五条", en: "Personal Information Protection Law, article 25"),
      flags: [
        "申请材料:\n  - 名称: 申请表\n    必要性: 必要\n    填报须知: 身份证号码按样例填写：↓11010519491231002X。",
        "常见问题:\n  - 问题: 号码填错了怎么办？\n    回答: 如↓440524188001010014填错一位，到窗口更正。",
      ],
      allows: [
        "常见问题:\n  - 问题: 号码填错了怎么办？\n    回答: 如110105194912310020填错一位，到窗口更正。",
        "受理条件: 统一社会信用代码为114416007304623542的单位。", "受理条件: 实施编码1144160073046235423000715001005。",
      ]
    ) { item, findings in
      func look(at entry: Entry, _ element: Element, _ record: Record) {
        guard element.holdsWords || element.kindSet == .phones, let text = entry.text,
          text.mayHold(.figures)
        else { return }
        for range in text.citizenNumbers {
          findings.report(
            at: entry, part: range,
            [
              "element": .wording(element.title),
              "number": .text(text[part: range].masked),
            ])
        }
      }
      item.visitTexts(holding: .figures) { entry, _, element, record in
        look(at: entry, element, record)
      }
      item.visitValues(of: .phones, look)
      item.visitRegistered(in: [.points]) { $0.visitValues(entering: [.points], look) }
    },
  ]
}

extension Text {
  /// The number with all but the first three and the last two characters hidden.
  fileprivate var masked: String {
    string.prefix(3) + String(repeating: "*", count: 13) + string.suffix(2)
  }
}

/// A name of a person in an element, and the other places where the item repeats it.
private struct StaffName {
  struct Place {
    let entry: Entry
    let part: Range<Int>
    let element: Wording
  }

  let text: String
  let isMasked: Bool
  var places: [Place]
  var hasMobile = false

  var first: Place { places[0] }

  var labels: [Diagnostic.Label] {
    places.dropFirst().map {
      Diagnostic.Label(
        $0.entry.location(of: $0.part), Wording(zh: "这里也是", en: "here as well"))
    }
  }
}

extension Item {
  /// The names in the elements that publish staff, each once.
  fileprivate func staffNames(_ findings: Findings) -> [StaffName] {
    guard let names = StaffNames(self) else { return [] }
    let readings = findings.common(under: standard, StaffNames.Known.init)
    var found: [StaffName] = []
    var known: [String: Int] = [:]
    visitStaff { entry, element, record in
      guard let field = StaffNames.Field(element, record), let text = entry.text else { return }
      for match in names.names(in: text, field, readings) {
        let name = text[part: match.range].string
        let place = StaffName.Place(entry: entry, part: match.range, element: element.title)
        let number = known[name] ?? found.count
        if number < found.count {
          found[number].places.append(place)
        } else {
          known[name] = number
          found.append(StaffName(text: name, isMasked: match.isMasked, places: [place]))
        }
        if record.publishesMobile { found[number].hasMobile = true }
      }
    }
    return found
  }
}

extension Item {
  /// Visits the values of records that publish staff.
  private func visitStaff(_ visit: (Entry, Element, Record) -> Void) {
    let shapes = standard.derived(StaffShapes.init)
    for field in record.fields {
      guard field.element.holdsRecords, let id = field.element.recordID,
        shapes.reach.contains(id)
      else { continue }
      record.visitValues(of: field, entering: [.points], visit)
    }
  }
}

/// The shapes of records that publish staff, or hold records that do.
private struct StaffShapes: Sendable {
  let reach: Set<String>

  init(_ standard: Standard) {
    var reach: Set = ["step", "contact", "servicePoint"]
    while true {
      let holders = standard.grammar.shapes.values.filter { shape in
        !reach.contains(shape.id)
          && shape.elements.contains { $0.kind.recordID.map(reach.contains) ?? false }
      }
      guard !holders.isEmpty else { break }
      reach.formUnion(holders.map(\.id))
    }
    self.reach = reach
  }
}

extension StaffNames.Field {
  /// Nil for elements that publish no staff.
  fileprivate init?(_ element: Element, _ record: Record) {
    switch (record.shape.id, element.name) {
    case ("step", ElementName(.handler)): self = .handler
    case ("contact", _) where element.kindSet == .phones,
      ("servicePoint", _) where element.kindSet == .phones:
      self = .phone
    case ("contact", ElementName(.address)), ("servicePoint", ElementName(.address)),
      ("servicePoint", ElementName(.name)), ("servicePoint", ElementName(.directions)):
      self = .other
    default: return nil
    }
  }
}

extension Record {
  /// Whether one of the record's telephones is a mobile, which belongs to a person.
  fileprivate var publishesMobile: Bool {
    texts(.phone).contains { text in
      guard case .number(let number) = PhoneNumber.read(Text(text.digits)) else {
        return false
      }
      return number.kind == .mobile
    }
  }
}

extension Text {
  fileprivate var digits: [UInt8] { folded.bytes.filter { (0x30...0x39).contains($0) } }
}
