using Liaison.Functions.Tests.Stages;
using Liaison.Sockets;
using Liaison.Testing;
using static Liaison.Français;

namespace Liaison.Functions.Tests.Acceptance;

/// <summary>How programs name services and devices. The bytes that follow from it: the tests of Liaison.Protocols.</summary>
[Trait("Acceptance", "T83")]
public sealed class T83_ServicesAndDevices
{
    private const string SerialPort = "SerialPortServiceClass_UUID";

    [Theory]
    [InlineData("SerialPortServiceClass_UUID")]
    [InlineData("SerialPortServiceClass")]
    [InlineData("serialportserviceclass_uuid")]
    [InlineData("1101")]
    [InlineData("0x1101")]
    [InlineData("00001101-0000-1000-8000-00805F9B34FB")]
    [InlineData("{00001101-0000-1000-8000-00805f9b34fb}")]
    [InlineData("1")]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    public void A_service_has_many_names(string service)
    {
        using var stage = OnDevices();
        Assert.True(SocketCréeBluetooth("Serveur", SerialPort), ErreurInfo());

        Assert.True(SocketConnecteBluetooth("Client", service, MemoryDevices.Address.ToString()), ErreurInfo());

        stage.AssertNoError();
    }

    [Theory]
    [InlineData("00:AA:BB:CC:DD:01")]
    [InlineData("00-AA-BB-CC-DD-01")]
    [InlineData("00aabbccdd01")]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    public void A_device_has_many_spellings(string device)
    {
        using var stage = OnDevices();
        SocketCréeBluetooth("Serveur", SerialPort);

        Assert.True(SocketConnecteBluetooth("Client", SerialPort, device), ErreurInfo());
    }

    [Fact]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    public void Numbers_name_services_channels_and_devices()
    {
        using var stage = OnDevices();
        Assert.True(SocketCréeBluetooth("Serveur", 1101), ErreurInfo());
        Assert.True(SocketCréeBluetooth("Autre", 7), ErreurInfo());
        Assert.Equal("7", SocketClientInfo("Autre", SocketPortLocal));

        Assert.True(SocketConnecteBluetooth("A", 1101, MemoryDevices.Address.Value), ErreurInfo());
        Assert.True(SocketConnecteBluetooth("B", 7, MemoryDevices.Address.ToString()), ErreurInfo());
        Assert.True(SocketConnecteBluetooth("C", "7", MemoryDevices.Address.Value), ErreurInfo());
        Assert.Equal("1", SocketClientInfo("A", SocketPort));
        Assert.Equal("7", SocketClientInfo("B", SocketPort));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Inconnu")]
    [InlineData("0")]
    [InlineData("31")]
    [InlineData("110")]
    [InlineData("11011")]
    [InlineData("00001101-0000-1000-8000-00805F9B34F")]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    [Trait("Function", "Devices.CreateBluetooth/1 Listener")]
    public void What_is_no_service_fails(string service)
    {
        using var stage = OnDevices();
        Assert.False(SocketConnecteBluetooth("Client", service, MemoryDevices.Address.Value));
        stage.AssertFailed(100321);
        Assert.False(SocketCréeBluetooth("Serveur", service));
        stage.AssertFailed(100321);
        Assert.Contains($"\"{service}\"", ErreurInfo(errRésumé), StringComparison.Ordinal);
        Assert.False(SocketExiste("Serveur"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00:AA:BB:CC:DD")]
    [InlineData("00:AA:BB:CC:DD:0G")]
    [InlineData("00:AA-BB:CC:DD:01")]
    [InlineData("00AABBCCDD0")]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    public void What_is_no_device_fails(string device)
    {
        using var stage = OnDevices();
        Assert.False(SocketConnecteBluetooth("Client", SerialPort, device));
        stage.AssertFailed(100322);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0x1_0000_0000_0000)]
    [Trait("Function", "Devices.ConnectBluetooth/1 Client")]
    public void A_number_of_more_than_48_bits_is_no_device(long device)
    {
        using var stage = OnDevices();
        Assert.False(SocketConnecteBluetooth("Client", SerialPort, device));
        stage.AssertFailed(100322);
        Assert.Contains($"{device}", ErreurInfo(errRésumé), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Function", "Devices.CreateInfrared/1 Listener")]
    [Trait("Function", "Devices.CreateInfrared/2 Listener")]
    [Trait("Function", "Devices.ConnectInfrared/1 Client")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    public void An_infrared_service_is_the_sockets_name_another_one_or_a_number()
    {
        using var stage = OnDevices();
        Assert.True(SocketCréeInfraRouge("Serveur"), ErreurInfo());
        Assert.True(SocketCréeInfraRouge("Autre", "Imprimante"), ErreurInfo());
        Assert.True(SocketCréeInfraRouge("Numéro", 3), ErreurInfo());

        Assert.True(SocketConnecteInfraRouge("A", "Serveur"), ErreurInfo());
        Assert.True(SocketConnecteInfraRouge("Imprimante"), ErreurInfo());
        Assert.True(SocketConnecteInfraRouge("C", 3, 5000), ErreurInfo());
        Assert.True(SocketConnecteInfraRouge("D", "LSAP-SEL3"), ErreurInfo());
        Assert.Equal("LSAP-SEL3", SocketClientInfo("C", SocketAdresse));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vingt-cinq octets en tout")]
    [InlineData("ééééééééééééé")]
    [Trait("Function", "Devices.ConnectInfrared/2 Client")]
    [Trait("Function", "Devices.CreateInfrared/2 Listener")]
    public void A_name_that_no_infrared_service_has_raises(string service)
    {
        using var stage = OnDevices();
        Stage.AssertRaises(100205, () => SocketCréeInfraRouge("Serveur", service));
        var raised = Stage.AssertRaises(100205, () => SocketConnecteInfraRouge("Client", service));
        Assert.Contains("1 to 24 bytes", raised.Failure.Message(Vocabulary.Language.English), StringComparison.Ordinal);
    }

    private static Stage OnDevices() => new(new LiaisonOptions
    {
        Language = Vocabulary.Language.English,
        Device = new DeviceOptions { Sockets = new MemoryDevices() },
    });
}
