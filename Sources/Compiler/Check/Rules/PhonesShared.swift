import Source
import Standard
import YAML

extension Check {
  /// ZS34: one telephone number for those who must not be the same.
  static let sharedPhones: [Check] = [
    .item(
      .warning, "ZS3440", "complaint-goes-to-window",
      zh: "投诉电话“{value}”就是办理窗口“{point}”的电话",
      en: "The complaint number “{value}” is that of the window “{point}”",
      why: Wording(
        zh: "投诉窗口的人，打到的就是这个窗口。",
        en: "Who complains about the window reaches the window."),
      help: Wording(
        zh: "改为监督机构的电话，或者补充12345等热线。",
        en: "State the number of a supervising body, or add a hotline such as 12345."),
      flags: [
        """
        监督投诉方式: ↓020-84735511
        办理地点:
          - {名称: 综合窗口, 地点: 大巷涌路143号, 电话: 020-84735511}
        """
      ],
      allows: [
        """
        监督投诉方式: [020-84735511, 12345]
        办理地点:
          - {名称: 综合窗口, 地点: 大巷涌路143号, 电话: 020-84735511}
        """,
        """
        监督投诉方式: 020-12345
        办理地点:
          - {名称: 综合窗口, 地点: 大巷涌路143号, 电话: [020-84735511, 020-12345]}
        """,
        """
        咨询方式: 020-84735511
        监督投诉方式: 020-84735511
        办理地点:
          - {名称: 综合窗口, 地点: 大巷涌路143号, 电话: 020-84735511}
        """,
      ]
    ) { item, findings in
      guard let complaint = item.record.record(.complaint), complaint[.link] == nil else { return }
      let readings = findings.common(Readings<PhoneNumber.Reading>.init)
      let areaCode = item.standard.divisions.areaCode(of: item.division)
      let complaints = complaint.phones(areaCode, readings)
      let enquiries = item.record.record(.contact)?.phones(areaCode, readings) ?? []
      let points = item.record.records(.servicePoints)
      let shared = complaints.compactMap { own in
        points.lazy.compactMap { point in
          point.phones(areaCode, readings).first { $0.number.reaches(own.number) }.map {
            (own, $0, point)
          }
        }.first
      }
      guard let (own, other, point) = shared.first, shared.count == complaints.count,
        !own.number.isHotline(item.standard),
        // The same number for enquiries is said already.
        !enquiries.contains(where: { $0.number.reaches(own.number) })
      else { return }
      findings.report(
        at: own.entry.location,
        [
          "value": .text(own.entry.text?.string ?? ""),
          "point": .text(point.string(.name) ?? ""),
        ],
        labels: [
          Diagnostic.Label(other.entry.location, Wording(zh: "窗口电话", en: "the window's number"))
        ], element: .complaint)
    },
    .item(
      .warning, "ZS3441", "review-and-court-share-phone",
      zh: "行政复议和行政诉讼的电话都是“{value}”",
      en: "“{value}” is given for both the review and the court",
      why: Wording(
        zh: "复议机关和法院是两个单位，其中一个打不通。",
        en: "The reviewing authority and the court are two offices: one of them is not reached."),
      help: Wording(zh: "分别写复议机关和法院的电话。", en: "State the number of each."),
      flags: [
        "行政复议: {机关: 番禺区人民政府, 电话: 020-84636756}\n行政诉讼: {机关: 广州铁路运输法院, 电话: ↓020-84636756}"
      ],
      allows: [
        "行政复议: {机关: 番禺区人民政府, 电话: 020-84636756}\n行政诉讼: {机关: 广州铁路运输法院, 电话: 020-37890824}",
        "行政复议: {机关: 番禺区人民政府, 电话: 12345}\n行政诉讼: {机关: 广州铁路运输法院, 电话: 12345}",
      ]
    ) { item, findings in
      let readings = findings.common(Readings<PhoneNumber.Reading>.init)
      let areaCode = item.standard.divisions.areaCode(of: item.division)
      let reviews = item.record.records(.review).flatMap { $0.phones(areaCode, readings) }
      for court in item.record.records(.litigation).flatMap({ $0.phones(areaCode, readings) }) {
        guard !court.number.isHotline(item.standard),
          let other = reviews.first(where: { $0.number.reaches(court.number) })
        else { continue }
        findings.report(
          at: court.entry.location, ["value": .text(court.entry.text?.string ?? "")],
          labels: [
            Diagnostic.Label(
              other.entry.location, Wording(zh: "复议机关的电话", en: "the reviewing authority's"))
          ], element: .litigation)
        break
      }
    },
  ]
}
