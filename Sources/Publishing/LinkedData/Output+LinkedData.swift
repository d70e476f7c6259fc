import Compiler
import Source
import Standard

extension Output {
  /// The items as linked data in the vocabulary of CPSV-AP, with the vocabulary and the code lists.
  static let linkedData = Output(
    "linked-data", Wording(zh: "关联数据", en: "linked data")
  ) { publication in
    let data = LinkedData(publication)
    let plain = LinkedDocument(context: data.names.context(nil))
    return data.divisions.map { OutputFile.linked($0.code, $0.items, data) } + [
      OutputFile(LinkedNames.index) { plain.file(DatasetNode(data: data).catalogue) },
      OutputFile(LinkedNames.codes) { plain.file(CodesDocument(codes: data.codes).nodes) },
      OutputFile(LinkedNames.vocabulary) {
        plain.file(VocabularyDocument(standard: data.standard, codes: data.codes).nodes)
      },
      OutputFile(LinkedNames.events) { plain.file(data.eventNodes) },
    ]
  }
}

extension OutputFile {
  /// The items of one division: the set itself, each item, then what several of them refer to.
  fileprivate static func linked(
    _ division: String, _ items: [PublishedItem], _ data: LinkedData
  ) -> OutputFile {
    let document = LinkedDocument(context: data.names.context(division))
    let services = items.filter(LinkedData.isExpressible)
    return OutputFile(LinkedNames.file(of: division), pieces: services.count + 2) { number in
      switch number {
      case 0:
        let dataset = DatasetNode(data: data).json(division, items)
        return document.head + LinkedDocument.lines([dataset], isFirst: true)
      case services.count + 1:
        var shared = SharedNodes(data, division)
        for item in services { shared.add(item) }
        return LinkedDocument.lines(shared.nodes, isFirst: false) + LinkedDocument.tail
      default:
        let service = ServiceNode(item: services[number - 1], data: data)
        return LinkedDocument.lines([service.json], isFirst: false)
      }
    }.made { number in
      services.indices.contains(number - 1) ? data.basis(of: services[number - 1]) : nil
    }
  }
}

extension LinkedData {
  /// The life events of the whole workspace, and the codes that they name.
  fileprivate var eventNodes: [JSON] {
    var shared = SharedNodes(self, "")
    let writer = LinkedWriter(data: self, item: nil, division: "")
    for event in allEvents { shared.add(event.record) }
    return allEvents.map { writer.node($0.record, as: LinkedNames.event($0)).json } + shared.nodes
  }
}
