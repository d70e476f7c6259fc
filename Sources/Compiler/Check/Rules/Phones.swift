import Source
import Standard
import YAML

extension Check {
  /// ZS34: telephone numbers wherever an item has them.
  static let phones: [Check] = [
    .phone(
      .error, "ZS3401", "malformed-phone",
      zh: "“{value}”不是完整的电话号码：{problem}",
      en: "“{value}” is no complete phone number: {problem}",
      why: Wording(
        zh: "打不通的号码比没有号码更误事。", en: "A number that does not connect is worse than none."),
      help: Wording(
        zh: "固定电话写区号加 7 或 8 位号码，如“020-87925868”；热线直接写“12345”；文字写到别的要素里。",
        en:
          "Write the area code and seven or eight digits, as 020-87925868; hotlines as they are; words belong elsewhere."
      ),
      flags: [
        "监督投诉方式: {电话: ↓020-123456}", "咨询方式: ↓020-8792586",
        "行政复议: {机关: 番禺区人民政府, 电话: ↓0200-84636756}",
        """
        办理地点:
          - 名称: 综合窗口
            地点: 工业路20号1楼
            电话: ↓020-34756628（工作日）
        """,
      ],
      allows: [
        "咨询方式: 020-87925868", "咨询方式: (020)34756628", "咨询方式: 020-87925868转801",
        "咨询方式: [12345, 020-12345, 13912345678, 400-830-8300, 95598]",
      ]
    ) { phone, _, findings in
      guard case .problem(let problem) = phone.reading, let wording = problem.wording else {
        return
      }
      findings.report(
        at: phone.entry.location,
        ["value": .text(phone.text.string), "problem": .wording(wording)], element: .phone)
    },
    .phone(
      .warning, "ZS3402", "wide-phone",
      zh: "“{value}”用了全角数字或者横线",
      en: "“{value}” is written in wide digits or dashes",
      why: Wording(
        zh: "手机上点不开，搜索也找不到。",
        en: "A phone cannot dial it from the page, and search does not find it."),
      help: Wording(zh: "改为“{number}”。", en: "Write “{number}”."),
      flags: ["咨询方式: ↓０２０-８７９２５８６８", "咨询方式: ↓020—87925868"],
      allows: ["咨询方式: 020-87925868", "咨询方式: （020）87925868"]
    ) { phone, _, findings in
      guard case .number = phone.reading, PhoneNumber.isWide(phone.text) else { return }
      let number = PhoneNumber.narrow(phone.text)
      findings.report(
        at: phone.entry.location, ["value": .text(phone.text.string), "number": .text(number)],
        fix: phone.entry.replacing(with: number, isSafe: true), element: .phone)
    },
    .phone(
      .warning, "ZS3403", "several-phones-in-one",
      zh: "一条电话里写了 {count} 个号码",
      en: "One entry holds {count} phone numbers",
      why: Wording(
        zh: "写在一起的号码手机上点不开，也无法逐个核对。",
        en: "Numbers in one text can neither be dialled from the page nor checked one by one."),
      help: Wording(zh: "一条写一个号码：{list}", en: "One number an entry: {list}"),
      flags: ["咨询方式: ↓020-87935300/020-87925868", "咨询方式: {电话: ↓020-87935300、12345}"],
      allows: ["咨询方式: [020-87935300, 020-87925868]", "咨询方式: 020-8793 5300"]
    ) { phone, _, findings in
      guard case .problem(.several(let numbers)) = phone.reading else { return }
      let location = phone.entry.location
      let list = "[" + numbers.joined(separator: ", ") + "]"
      let isAlone = phone.record[phone.element.name]?.location == location
      findings.report(
        at: location, ["count": .number(numbers.count), "list": .text(list)],
        fix: isAlone
          ? Fix(
            Wording(zh: "拆成 \(numbers.count) 条", en: "split into \(numbers.count) entries"),
            [Fix.Edit(location, list)], isSafe: false) : nil, element: .phone)
    },
    .phone(
      .warning, "ZS3404", "phone-without-area-code",
      zh: "固定电话“{value}”没有区号",
      en: "The number “{value}” has no area code",
      why: Wording(
        zh: "外地人和手机用户照着拨打不通。", en: "From a mobile phone or another city it does not connect."),
      help: Wording(zh: "补上区号{example}。", en: "Add the area code{example}."),
      flags: ["咨询方式: ↓87925868", "咨询方式: {电话: [020-87925868, ↓3475 6628]}"],
      allows: ["咨询方式: 020-87925868", "咨询方式: 12345", "咨询方式: 13912345678"]
    ) { phone, item, findings in
      guard case .problem(.noAreaCode(let digits, let line)) = phone.reading else { return }
      let areaCode = item.standard.divisions.areaCode(of: item.division)
      let number = areaCode.map { "\($0)-\(digits)" + (line.map { "转\($0)" } ?? "") }
      findings.report(
        at: phone.entry.location,
        [
          "value": .text(phone.text.string),
          "example": number.map { .wording(zh: "，如“\($0)”", en: ", as “\($0)”") } ?? "",
        ], fix: number.flatMap { phone.entry.replacing(with: $0, isSafe: false) },
        element: .phone)
    },
    .phone(
      .error, "ZS3405", "foreign-area-code",
      zh: "“{value}”的区号 {code} {whose}，{city}的区号是 {own}",
      en: "The area code {code} of “{value}” {whose}; that of {city} is {own}",
      why: Wording(
        zh: "多半是从别的地方的指南复制来的，申请人会打到外地。",
        en: "Most often it was copied from another city's guide, and the call ends up there."),
      help: Wording(zh: "改为本地的号码。", en: "State the local number."),
      flags: [
        "咨询方式: ↓0755-28908420", "监督投诉方式: ↓0755-12345",
        "行政诉讼: {机关: 某法院, 电话: ↓0762-3388123}",
        "# 文件: districts/44/4416/items/example.yaml\n咨询方式: ↓020-87925868",
      ],
      allows: [
        "咨询方式: 020-87925868", "监督投诉方式: 12345", "咨询方式: 400-830-8300",
        "# 文件: districts/44/4403/440307/items/example.yaml\n咨询方式: 0755-28908420",
        "# 文件: districts/44/4416/items/example.yaml\n行政诉讼: {机关: 广州铁路运输法院, 电话: 020-37890824}",
      ]
    ) { phone, item, findings in
      guard case .number(let number) = phone.reading, let code = number.areaCode else { return }
      let divisions = item.standard.divisions
      guard let own = divisions.areaCode(of: item.division), own != code,
        let city = divisions.path(to: item.division).first(where: { $0.areaCode == own })
      else { return }
      // Courts and reviewing bodies may sit in the capital of the province.
      let capital = divisions[item.division.prefix(2) + "01"]?.areaCode
      guard phone.record.shape.id != "remedy" || code != capital else { return }
      // A body above the city answers where it sits itself.
      if let seat = phone.record.string(.division), divisions.areaCode(of: seat) == code { return }
      let other = divisions.all.first { $0.areaCode == code && $0.level < .county }
      findings.report(
        at: phone.entry.location,
        [
          "value": .text(phone.text.string), "code": .text(code), "own": .text(own),
          "city": .text(city.name),
          "whose": other.map { .wording(zh: "是\($0.name)的", en: "belongs to \($0.name)") }
            ?? .wording(zh: "不是本地的", en: "is not the local one"),
        ], element: .phone)
    },
    .item(
      .error, "ZS3406", "contact-without-phone",
      zh: "“{contact}”没有电话，也没有网址",
      en: "“{contact}” has neither a phone nor a link",
      why: Wording(
        zh: "有疑问或者要投诉的人找不到人。", en: "Who has a question or a complaint reaches nobody."),
      help: Wording(
        zh: "补充电话，写法如：电话: 020-87925868", en: "Add a phone, for example: 电话: 020-87925868"),
      flags: ["咨询方式:\n  ↓地址: 工业路20号1楼", "监督投诉方式: ↓{}"],
      allows: [
        "咨询方式: 020-87925868", "监督投诉方式:\n  网址: https://www.gd.gov.cn/",
        "咨询方式:\n  地址: 工业路20号1楼\n  电话: 12345",
      ]
    ) { item, findings in
      guard item.isCarriedOut else { return }
      for known in [KnownElement.contact, .complaint] {
        guard let field = item.record.field(known), let contact = field.entry.record,
          contact[.phone] == nil, contact[.link] == nil
        else { continue }
        findings.report(
          at: field.entry.location, ["contact": .wording(field.element.title)], element: known)
      }
    },
    .item(
      .error, "ZS3407", "complaint-goes-to-enquiries",
      zh: "投诉电话“{value}”就是咨询电话",
      en: "The complaint number “{value}” is the enquiry number",
      why: Wording(
        zh: "投诉应由业务经办以外的机构接听，咨询应打到懂业务的人那里；同一个号码两头都办不好。",
        en:
          "Complaints belong to others than those who handle the item, questions to those who know it: one number serves neither."
      ),
      help: Wording(
        zh: "投诉电话写12345等热线的，咨询电话另写业务部门的号码；投诉电话是业务部门的，另写监督机构的号码。",
        en:
          "With a hotline for complaints, add the office's own number for enquiries; otherwise name a supervising body's number."
      ),
      flags: [
        "咨询方式: 020-12345\n监督投诉方式: ↓020-12345", "咨询方式: 020-12345\n监督投诉方式: ↓12345",
        "咨询方式: [020-84735511, 12345]\n监督投诉方式: ↓(020)84735511",
      ],
      allows: [
        "咨询方式: [020-87925868, 020-12345]\n监督投诉方式: 020-12345",
        "咨询方式: 020-87925868\n监督投诉方式: 12345",
        "咨询方式: 020-84735511\n监督投诉方式: [020-84735511, 12345]",
        "咨询方式: 020-12345\n监督投诉方式:\n  电话: 020-12345\n  网址: https://www.gd.gov.cn/tousu",
      ]
    ) { item, findings in
      guard let enquiry = item.record.record(.contact),
        let complaint = item.record.record(.complaint),
        // A page of their own is another way for complaints.
        complaint[.link] == nil || complaint.string(.link) == enquiry.string(.link)
      else { return }
      let readings = findings.common(Readings<PhoneNumber.Reading>.init)
      let areaCode = item.standard.divisions.areaCode(of: item.division)
      let enquiries = enquiry.phones(areaCode, readings)
      let complaints = complaint.phones(areaCode, readings)
      let shared = complaints.compactMap { own in
        enquiries.first { $0.number.reaches(own.number) }.map { (own, other: $0) }
      }
      guard let (own, other) = shared.first, shared.count == complaints.count else { return }
      // A hotline is run by others: sharing it harms nobody who has a number of the office as well.
      let isHotline = shared.allSatisfy { $0.0.number.isHotline(item.standard) }
      let hasOwnLine = enquiries.contains { enquiry in
        !complaints.contains { $0.number.reaches(enquiry.number) }
      }
      guard !isHotline || !hasOwnLine else { return }
      findings.report(
        at: own.entry.location, ["value": .text(own.entry.text?.string ?? "")],
        labels: [
          Diagnostic.Label(other.entry.location, Wording(zh: "咨询电话", en: "the enquiry number"))
        ], element: .complaint)
    },
  ]
}
