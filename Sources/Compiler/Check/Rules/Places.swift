import Source
import Standard
import YAML

extension Check {
  /// ZS53: other places in the text.
  static let places: [Check] = [
    .unit(
      .warning, "ZS5301", "foreign-place-name",
      zh: "“{element}”里写的是{place}，这里是{own}",
      en: "“{element}” names {place}, but this is {own}",
      why: Wording(
        zh: "多半是从别的地方的指南复制来的，申请人会照着别处的条件、地址去办。",
        en:
          "Most often it was copied from another place's guide, and applicants go by its conditions."
      ),
      help: Wording(
        zh: "改为本地的名称；确实要说别的地方的，把话说全，如“在{place}参保的”改为“在外地参保的”。",
        en: "State the local name; where other places are really meant, say so in general words."),
      flags: [
        "受理条件: 在↓深圳市居住满半年。", "受理条件: 已在↓深圳办理登记。",
        "申请材料:\n  - 名称: ↓佛山市居住证申请表\n    必要性: 必要",
        """
        办理地点:
          - 名称: ↓深圳市龙岗区政务服务中心
            地点: 龙翔大道8033号
        """,
        "# 文件: districts/44/4401/440113/bodies.yaml\n实施主体:\n  - {名称: ↓东莞市公安局, 编码: TE4401135000001170, 性质: 法定机关}",
        "# 文件: catalogue/44/442106041002.yaml\n基本编码: \"442106041002\"\n受理条件: 持有↓湖南省居住证。",
        "窗口办理流程: 到↓广西壮族自治区政务服务中心领取。",
      ],
      allows: [
        "受理条件: 在广州市居住满半年，广东省户籍。\n办理地点:\n  - {名称: 番禺区政务服务中心, 地点: 北京路1号}",
        "受理条件: 符合《深圳经济特区居住证条例》的规定。",
        "受理条件: 内地公民，香港特别行政区、澳门特别行政区和台湾地区居民。",
        "通办范围:\n  - {类型: 省内通办, 地区: [深圳市, 佛山市]}",
        "行政诉讼: {机关: 深圳市盐田区人民法院}",
        "窗口办理流程: 广州、深圳两地可以互相办理；北京时间9时开始；持中山大学、北京银行的证明。",
        "受理条件: 户籍所在地为湖南省的，提供户口簿。\n必须现场办理原因: 跨省通办的，在北京市受理。",
        "受理条件: 股东营业执照和社保定点，居住在朝阳小区、和平花园和白云大厦，投资阳光下开展。",
        "常见问题:\n  - {问题: 在深圳能办吗, 回答: 深圳市办不了}",
        "# 文件: districts/44/4401/items/a.yaml\n受理条件: 住在番禺区的。",
        "# 文件: catalogue/00/000715001005.yaml\n基本编码: \"000715001005\"\n受理条件: 在深圳市的。",
        "# 文件: catalogue/44/442106041002.yaml\n基本编码: \"442106041002\"\n受理条件: 在深圳市的。",
      ]
    ) { workspace, findings in
      workspace.reportForeignPlaces(areNeighbours: false, &findings)
    },
    .unit(
      .warning, "ZS5302", "neighbouring-district-name",
      zh: "“{element}”里写的是{place}，这里是{own}",
      en: "“{element}” names {place}, but this is {own}",
      why: Wording(
        zh: "同城各区的指南常互相复制，区名没有改，申请人会跑到别的区去。",
        en:
          "Guides are copied between districts of a city; an applicant then goes to the wrong one."),
      help: Wording(
        zh: "改为本区的名称；市级单位设在别的区的，地址可以照写。",
        en: "State the own district. An address of a city's office may stand in another district."),
      flags: [
        "受理条件: 在↓从化区居住满半年。", "办理地点:\n  - {名称: ↓广州市天河区政务服务中心, 地点: 工业路20号}",
      ],
      allows: [
        "受理条件: 在番禺区居住满半年。\n办理地点:\n  - {名称: 市政务服务中心, 地点: 天河区华利路61号}",
        "受理条件: 居住在越秀区、荔湾区以外的。",
        "# 文件: districts/44/4416/items/a.yaml\n受理条件: 在龙川县居住。",
      ]
    ) { workspace, findings in
      workspace.reportForeignPlaces(areNeighbours: true, &findings)
    },
    .unit(
      .warning, "ZS5303", "foreign-system-name",
      zh: "“{element}”里的“{system}”是{place}的系统，这里是{own}",
      en: "“{system}” in “{element}” is a system of {place}, but this is {own}",
      why: Wording(
        zh: "申请人在那个系统里找不到本地的事项，多半是从别处的指南复制来的。",
        en: "Applicants do not find the item there; most often it was copied from another guide."),
      help: Wording(zh: "改为本地的系统名称。", en: "Name the local system."),
      flags: [
        "# 文件: districts/44/4403/440307/items/a.yaml\n网上办理流程: 登录↓穗好办提交申请。",
        "窗口办理流程: 在↓浙里办查看电子居住证。",
      ],
      allows: [
        "网上办理流程: 登录粤省事或者穗好办提交申请。\n窗口办理流程: 在粤居码小程序查看。",
        "窗口办理流程: 由北京通州区交换。",
      ]
    ) { workspace, findings in
      let places = workspace.standard.derived(PlaceNames.init)
      for found in findings.derived({ PlacesElsewhere(workspace) }).systems {
        findings.report(
          at: found.local.entry.location(of: found.part),
          [
            "element": .wording(found.local.element.title), "system": .text(found.system.term),
            "place": .text(places.title(found.system.code ?? "")),
            "own": .text(places.title(found.local.division)),
          ], about: found.local.subject)
      }
    },
  ]
}

/// The names of other places and their systems in the texts of a workspace.
private struct PlacesElsewhere: Sendable {
  private(set) var names: [(local: LocalText, foreign: PlaceNames.Foreign)] = []
  private(set) var systems: [(local: LocalText, system: Vocabulary.Term, part: Range<Int>)] = []

  init(_ workspace: Workspace) {
    let places = workspace.standard.derived(PlaceNames.init)
    let systems = workspace.standard.vocabularies["place-systems"]
    workspace.visitLocalTexts { local in
      names += places.foreign(in: local.text, of: local.division).map { (local, $0) }
      self.systems += (systems?.matches(in: local.text) ?? []).compactMap { match in
        guard let owner = match.term.code, !Division.areInLine(owner, local.division) else {
          return nil
        }
        return (local, match.term, match.range)
      }
    }
  }
}

extension Workspace {
  fileprivate func reportForeignPlaces(areNeighbours: Bool, _ findings: inout Findings) {
    let places = standard.derived(PlaceNames.init)
    let addresses = Set([KnownElement.address, .directions].map(ElementName.init))
    for (local, foreign) in findings.derived({ PlacesElsewhere(self) }).names
    where foreign.isNeighbour == areNeighbours {
      // Offices of a city stand in one of its districts.
      guard !areNeighbours || !addresses.contains(local.element.name) else { continue }
      findings.report(
        at: local.entry.location(of: foreign.part),
        [
          "element": .wording(local.element.title),
          "place": .text(places.title(foreign.division.prefix)),
          "own": .text(places.title(local.division)),
        ], about: local.subject)
    }
  }
}
