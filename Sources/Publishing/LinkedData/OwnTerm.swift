import Source
import Standard

/// A term of our own vocabulary that is no element of the standard.
struct OwnTerm {
  let id: String
  let title: Wording
  let comment: Wording
  var isClass = false
  var domain: String?
  var range: String?

  static let timeLimit = "TimeLimit"

  static let all: [OwnTerm] = [
    OwnTerm(
      id: timeLimit, title: Wording(zh: "时限", en: "Time limit"),
      comment: Wording(
        zh: "一个数量和它的单位。工作日不折算成自然日。",
        en: "An amount and its unit. Working days are not turned into calendar days."),
      isClass: true),
    OwnTerm(
      id: "amount", title: Wording(zh: "数量", en: "Amount"),
      comment: Wording(zh: "时限的数量；“当场”没有数量。", en: "How much; “at once” has none."),
      domain: timeLimit, range: "xsd:decimal"),
    OwnTerm(
      id: "unit", title: Wording(zh: "单位", en: "Unit"),
      comment: Wording(zh: "时限的单位。", en: "The unit of the amount."),
      domain: timeLimit, range: "skos:Concept"),
    OwnTerm(
      id: "position", title: Wording(zh: "次序", en: "Position"),
      comment: Wording(
        zh: "在清单中的第几项，从1开始。", en: "The place in the list that it comes from, counted from 1."),
      range: "xsd:integer"),
    OwnTerm(
      id: "statedAsNone", title: Wording(zh: "填为“无”", en: "Stated as none"),
      comment: Wording(
        zh: "明确填写为“无”的要素，与没有填写不同。",
        en: "An element of which it is said that there is none, which is more than silence."),
      range: "rdf:Property"),
    OwnTerm(
      id: "unreadable", title: Wording(zh: "无法识读", en: "Unreadable"),
      comment: Wording(
        zh: "填写的内容无法识读、因而没有输出的要素。",
        en: "An element whose value could not be read and is left out."),
      range: "rdf:Property"),
    OwnTerm(
      id: "notExpressed", title: Wording(zh: "未能表达的事项", en: "Items not expressed"),
      comment: Wording(
        zh: "没有名称或者实施主体、因而没有列入的事项的标识。",
        en: "The id of an item that is not in the data because it has no name or no body."),
      range: "xsd:string"),
    OwnTerm(
      id: "path", title: Wording(zh: "发布路径", en: "Path"),
      comment: Wording(
        zh: "文件在发布目录中的路径。", en: "Where a file stands below the folder that is published."),
      range: "xsd:string"),
    OwnTerm(
      id: "mapping", title: Wording(zh: "对应词汇", en: "Mapping"),
      comment: Wording(
        zh: "要素在数据中写成的属性；中间有类的，依次写出。",
        en: "The property that the element becomes in the data, with the classes in between."),
      domain: "rdf:Property", range: "xsd:string"),
    OwnTerm(
      id: "certainty", title: Wording(zh: "可信度", en: "Certainty"),
      comment: Wording(zh: "出处的可信度。", en: "How certain the source is."),
      range: "rdf:langString"),
    OwnTerm(
      id: "retired", title: Wording(zh: "停用日期", en: "Retired"),
      comment: Wording(
        zh: "从这一天起不得再用的代码。", en: "The day from which a code must not be used any more."),
      domain: "skos:Concept", range: "xsd:date"),
  ]

  /// The term of an element: its id; of elements of other records than items, behind the record's id.
  static func of(_ element: Element, in shape: RecordShape) -> LinkedName {
    name(shape.id == "item" ? element.id : "\(shape.id).\(element.id)")
  }

  /// The class of a record that CPSV-AP has none for.
  static func `class`(of shape: RecordShape) -> LinkedName {
    name(shape.id.prefix(1).uppercased() + shape.id.dropFirst())
  }

  static func unit(_ unit: Duration.Unit) -> LinkedName { name("unit." + unit.rawValue) }

  static func name(_ id: String) -> LinkedName { LinkedName(prefix: "zhun", local: id) }
}
