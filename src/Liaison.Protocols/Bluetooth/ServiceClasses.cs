using System.Collections.Frozen;

namespace Liaison.Protocols.Bluetooth;

/// <summary>The names of the service classes that have been assigned, without what all of them end with.</summary>
internal static class ServiceClasses
{
    private static readonly (ushort Number, string Name)[] Assigned =
    [
        (0x1101, "SerialPort"), (0x1102, "LANAccessUsingPPP"), (0x1103, "DialupNetworking"), (0x1104, "IrMCSync"),
        (0x1105, "OBEXObjectPush"), (0x1106, "OBEXFileTransfer"), (0x1107, "IrMCSyncCommand"), (0x1108, "Headset"),
        (0x1109, "CordlessTelephony"), (0x110A, "AudioSource"), (0x110B, "AudioSink"), (0x110C, "AVRemoteControlTarget"),
        (0x110E, "AVRemoteControl"), (0x110F, "VideoConferencing"), (0x1110, "Intercom"), (0x1111, "Fax"),
        (0x1112, "HeadsetAudioGateway"), (0x1113, "WAP"), (0x1114, "WAPClient"), (0x1115, "PANU"), (0x1116, "NAP"),
        (0x1117, "GN"), (0x1118, "DirectPrinting"), (0x1119, "ReferencePrinting"), (0x111A, "Imaging"), (0x111E, "Handsfree"),
        (0x111F, "HandsfreeAudioGateway"), (0x1124, "HumanInterfaceDevice"), (0x1200, "PnPInformation"),
        (0x1201, "GenericNetworking"), (0x1202, "GenericFileTransfer"), (0x1203, "GenericAudio"), (0x1204, "GenericTelephony"),
    ];

    private static readonly FrozenDictionary<string, ushort> Numbers =
        Assigned.ToFrozenDictionary(static one => one.Name, static one => one.Number, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<ushort, string> Names =
        Assigned.ToFrozenDictionary(static one => one.Number, static one => one.Name);

    public static bool TryFind(string name, out ushort number) => Numbers.TryGetValue(name, out number);

    public static string? NameOf(ushort number) => Names.GetValueOrDefault(number);
}
