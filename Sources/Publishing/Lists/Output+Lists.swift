import Compiler
import Source

extension Output {
  /// A page and the data of each reform list.
  static let lists = Output(
    "lists", Wording(zh: "改革清单", en: "reform lists"),
    kinds: [PageKind("list", zh: "改革清单", en: "A reform list", ListView.model)]
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    return ReformList.all.flatMap { list in
      let content = ListContent(list, publication)
      return [
        OutputFile.page(list.page, "list", of: templates) {
          ListView(content: content, publication: publication).view
        },
        OutputFile.json(list.data) {
          ListDocument(content: content, publication: publication).json
        },
      ]
    }
  }
}
