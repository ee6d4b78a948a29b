/// A sentence that tells of one phone call, on 2024-04-03 between Lecornu and Shoigu.
let callSentence =
  "Menteri Pertahanan Prancis Sebastien Lecornu dan Menteri Pertahanan Rusia Sergei Shoigu "
  + "mengadakan pembicaraan telepon pada Rabu (3/4/2024)."

/// An article in plain text that tells of the call.
func article(
  _ ending: String = "", published: String = "Harian Contoh - 4 April 2024\n\n"
) -> String {
  "Menhan Prancis dan Rusia berbicara\n\n\(published)MOSKOW, HARIAN CONTOH - \(callSentence)\(ending)\n"
}

/// A line of JSON Lines that tells of the call.
func record(_ id: String, published: String = "2024-04-04", text: String = callSentence) -> String {
  #"{"id":"\#(id)","title":"Judul \#(id)","source":"Harian Contoh","published":"\#(published)","#
    + #""text":"\#(text)"}"# + "\n"
}
