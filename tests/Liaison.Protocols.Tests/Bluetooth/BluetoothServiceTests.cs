using System.Globalization;

namespace Liaison.Protocols.Bluetooth.Tests;

public sealed class BluetoothServiceTests
{
    private const string Assigned =
        "1101 SerialPort · 1102 LANAccessUsingPPP · 1103 DialupNetworking · 1104 IrMCSync · 1105 OBEXObjectPush · "
        + "1106 OBEXFileTransfer · 1107 IrMCSyncCommand · 1108 Headset · 1109 CordlessTelephony · 110A AudioSource · "
        + "110B AudioSink · 110C AVRemoteControlTarget · 110E AVRemoteControl · 110F VideoConferencing · 1110 Intercom · "
        + "1111 Fax · 1112 HeadsetAudioGateway · 1113 WAP · 1114 WAPClient · 1115 PANU · 1116 NAP · 1117 GN · "
        + "1118 DirectPrinting · 1119 ReferencePrinting · 111A Imaging · 111E Handsfree · 111F HandsfreeAudioGateway · "
        + "1124 HumanInterfaceDevice · 1200 PnPInformation · 1201 GenericNetworking · 1202 GenericFileTransfer · "
        + "1203 GenericAudio · 1204 GenericTelephony";

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string[] parts in Assigned.Split(" · ").Select(entry => entry.Split(' ')))
                data.Add(parts[0], parts[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_assigned_name_is_known_in_each_of_its_forms(string number, string name)
    {
        string uuid = $"0000{number}-0000-1000-8000-00805F9B34FB";
        string[] forms =
        [
            $"{name}ServiceClass_UUID", $"{name}ServiceClass", $"{name}SERVICECLASS_uuid", $"{name.ToUpperInvariant()}serviceclass",
            number, number.ToLowerInvariant(), $"0x{number}", $"0X{number}", uuid, uuid.ToLowerInvariant(), $"{{{uuid}}}",
        ];
        foreach (string form in forms)
        {
            Assert.True(BluetoothService.TryParse(form, out var service), form);
            Assert.Equal((new Guid(uuid), 0), (service.Uuid, service.Channel));
            Assert.Equal(uint.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture), service.Number);
            Assert.Equal($"{name}ServiceClass_UUID", service.ToString());
        }
    }

    [Fact]
    public void There_are_33_names() => Assert.Equal(33, Names.Count);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("01", 1)]
    [InlineData("30", 30)]
    public void A_small_decimal_number_is_a_channel(string text, int channel)
    {
        Assert.True(BluetoothService.TryParse(text, out var service));
        Assert.Equal((channel, Guid.Empty), (service.Channel, service.Uuid));
        Assert.Equal(channel.ToString(CultureInfo.InvariantCulture), service.ToString());
    }

    [Theory]
    [InlineData("12AB34CD-0000-1000-8000-00805F9B34FB", 0x12AB34CDu)]
    [InlineData("12AB34CD-0000-1000-8000-00805F9B34FC", null)]
    [InlineData("{a1b2c3d4-0102-0304-0506-0708090a0b0c}", null)]
    public void A_full_uuid_is_one_without_a_name(string text, uint? number)
    {
        Assert.True(BluetoothService.TryParse(text, out var service));
        Assert.Equal(number, service.Number);
        Assert.Equal(new Guid(text).ToString(), service.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("31")]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("101")]
    [InlineData("11011")]
    [InlineData("0x1")]
    [InlineData("0x11011")]
    [InlineData(" 110")]
    [InlineData("110G")]
    [InlineData("SerialPort")]
    [InlineData("SerialPort_UUID")]
    [InlineData("ServiceClass")]
    [InlineData("ServiceClass_UUID")]
    [InlineData("OtherServiceClass_UUID")]
    [InlineData("SerialPortServiceClass_UUID_UUID")]
    [InlineData("0000110100001000800000805F9B34FB")]
    [InlineData("(00001101-0000-1000-8000-00805F9B34FB)")]
    [InlineData("{00001101-0000-1000-8000-00805F9B34FB")]
    [InlineData("00001101-0000-1000-8000-00805F9B34FG")]
    public void Other_text_is_no_service(string text) => Assert.False(BluetoothService.TryParse(text, out _));
}
