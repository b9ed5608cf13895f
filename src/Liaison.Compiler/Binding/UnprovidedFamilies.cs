namespace Liaison.Compiler.Binding;

/// <summary>Families of the language that are not provided, with the beginnings of their functions' names.</summary>
internal static class UnprovidedFamilies
{
    public static IReadOnlyList<(string[] Prefixes, BilingualText Title)> All { get; } =
    [
        (["HFSQL", "H"], new("HFSQL", "HFSQL")),
        (["SQL"], new("SQL", "SQL")),
        (["Email", "POP3", "SMTP", "IMAP"], new("courrier", "e-mail")),
        (["HTTP", "REST", "SOAP"], new("HTTP", "HTTP")),
        (["FTP"], new("FTP", "FTP")),
        (["SSH"], new("SSH", "SSH")),
        (["MQTT"], new("MQTT", "MQTT")),
        (["SNMP"], new("SNMP", "SNMP")),
        (["DDE"], new("DDE", "DDE")),
        (["OPC"], new("OPC", "OPC")),
        (["XLS", "Doc", "PDF"], new("documents", "documents")),
        (["XML"], new("XML", "XML")),
        (["BT", "GPS", "NFC"], new("appareils", "devices")),
        (["API", "AppelDLL"], new("système", "system")),
        (["gr"], new("graphiques", "charts")),
        (["i"], new("impression", "printing")),
        (["d"], new("dessin", "drawing")),
        (["f"], new("fichiers", "files")),
        (["Cha\u00EEne", "String"], new("cha\u00EEnes", "strings")),
        (["Tableau", "Array"], new("tableaux", "arrays")),
        (["Table", "Liste", "Combo", "Arbre", "Zone", "Champ", "Fen", "Menu", "Ouvre"], new("fenêtres", "windows")),
        (["Buffer"], new("buffers", "buffers")),
        (["Date", "Heure"], new("dates", "dates")),
        (["Thread"], new("threads", "threads")),
        (["Socket", "WebSocket"], new("sockets", "sockets")),
    ];
}
