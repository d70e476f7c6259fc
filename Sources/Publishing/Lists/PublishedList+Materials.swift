import Compiler
import Source
import Standard

extension PublishedList {
  /// Materials that need no longer be handed in, of four kinds, and those that are exempt already.
  static func needlessMaterials(_ publication: Publication) -> PublishedList {
    let whole = Wording(zh: "要交的材料", en: "materials handed in")
    let unit = Wording(zh: "份", en: "materials")
    var measures = [
      Measure(
        id: "any", name: Wording(zh: "四类合计（一份只计一次）", en: "Of any kind, each once"), whole: whole,
        part: Wording(zh: "可以免交", en: "need not be"), unit: unit)
    ]
    measures += NeedlessMaterial.Kind.allCases.map { kind in
      Measure(
        id: kind.rawValue, name: kind.title, whole: whole,
        part: Wording(zh: "可以免交", en: "need not be"), unit: unit)
    }
    measures.append(
      Measure(
        id: "exempt", name: Wording(zh: "已经免提交", en: "Exempt already"),
        whole: Wording(zh: "清单列出的材料", en: "materials listed"),
        part: Wording(zh: "已免", en: "exempt"), unit: unit))
    let ids = measures.map(\.id)
    return PublishedList(
      id: "needless-materials", name: Wording(zh: "可以免交的材料", en: "Needless materials"),
      definition: Wording(
        zh: "现在还要申请人交、按四类情形可以不再要的材料：没有写要求提供的依据，有电子证照，可以通过数据共享取得，可以用书面承诺代替。清单列出有这样材料的事项。",
        en:
          "Materials that applicants still hand in and of which one of four kinds holds: no basis in law is given, in the electronic licence store, to be had by data sharing, replaceable by a written promise. Items that have such materials are listed."
      ),
      derivation: Wording(
        zh:
          "依据、必要性、形式、份数、免提交、来源渠道、告知承诺制，材料名称对照标准材料（词表 standard-materials、promise-proofs）；与核验规则 ZS3512 至 ZS3515 判断相同",
        en:
          "basis, necessity, form, copies, exemption, source, written promise, and names by the standard materials (vocabularies standard-materials, promise-proofs); judged as rules ZS3512 to ZS3515 do"
      ),
      words: Words(
        listed: Wording(zh: "有可以免交的材料", en: "Has needless materials"),
        notListed: Wording(zh: "没有发现可以免交的材料", en: "No needless material found")),
      measures: measures
    ) { item in
      judge(item, ids)
    }
  }

  private static func judge(_ item: Item, _ ids: [String]) -> Judgement {
    guard item[.materials] != nil else {
      return Judgement(
        outcome: .undecided, reason: Wording(zh: "没有写申请材料", en: "no materials are stated"),
        amounts: ids.map { _ in .unknown })
    }
    let materials = item.listedMaterials
    let asked = item.handedIn.count
    let found = item.needless(among: materials)
    let knowsBases = item.statesBases(of: materials)
    let amounts = ids.map { id -> Share in
      switch NeedlessMaterial.Kind(rawValue: id) {
      case .noBasis? where !knowsBases: return .unknown
      case let kind?:
        return .amount(
          Amount(whole: asked * 1000, part: found.count { $0.kinds.contains(kind) } * 1000))
      case nil where id == "exempt":
        return .amount(
          Amount(whole: materials.count * 1000, part: (materials.count - asked) * 1000))
      case nil: return .amount(Amount(whole: asked * 1000, part: found.count * 1000))
      }
    }
    let details = found.map { material in
      Detail(
        name: material.record.string(.name) ?? "没有写名称的材料",
        measures: ["any"] + material.kinds.map(\.rawValue),
        reason: Wording(
          joining: material.kinds.map { kind in
            guard kind == .licensed, let code = material.licence else { return kind.title }
            return Wording(zh: "\(kind.title.zh)（\(code)）", en: "\(kind.title.en) (\(code))")
          }, zh: "、", en: ", "),
        location: material.record[.name]?.location ?? material.record.location)
    }
    let doubt = Wording(
      zh: "没有一份材料写了依据，无法判断哪份没有依据",
      en: "no material states its basis, so that nobody knows which has none")
    if found.isEmpty {
      guard knowsBases || materials.isEmpty else {
        return Judgement(outcome: .undecided, reason: doubt, amounts: amounts)
      }
      return Judgement(
        outcome: .notListed,
        reason: asked == 0
          ? Wording(zh: "不用交材料", en: "nothing is handed in")
          : Wording(zh: "\(asked)份材料都没有发现可以免交的情形", en: "none of \(asked) found needless"),
        amounts: amounts)
    }
    return Judgement(
      outcome: .listed,
      reason: Wording(
        joining: details.map { detail in
          Wording(
            zh: "\(detail.name)：\(detail.reason.zh)", en: "\(detail.name): \(detail.reason.en)")
        } + (knowsBases ? [] : [doubt]), zh: "；", en: "; "),
      amounts: amounts, details: details)
  }
}
