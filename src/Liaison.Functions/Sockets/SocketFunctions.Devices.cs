using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Liaison.Functions.Errors;
using Liaison.Protocols.Bluetooth;
using Liaison.Protocols.Infrared;
using Liaison.Sockets;
using Liaison.Vocabulary;

namespace Liaison.Functions.Sockets;

public sealed partial class SocketFunctions
{
    /// <summary>Makes a Bluetooth listener and publishes its service, where the system lets programs do so.</summary>
    /// <param name="name">The name to give to the socket.</param>
    /// <param name="service">
    /// The name of a service class such as <c>SerialPortServiceClass_UUID</c>, four hexadecimal digits, a UUID; or a channel,
    /// 1 to 30, which the system chooses otherwise.
    /// </param>
    /// <param name="label">What devices that look around are shown; "" means the name.</param>
    /// <returns>Whether it listens; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long.</exception>
    public bool CreateBluetooth(string name, string service, string label = "")
    {
        var attempt = Begin("Devices.CreateBluetooth", name, service);
        var options = OptionsFor(name);
        return TryFind(attempt, service, out var found)
            && Open(attempt, _ => new ListeningSocket(
                DeviceListener.ListenBluetooth(found, string.IsNullOrEmpty(label) ? name : label, options.ForDevices), options));
    }

    /// <inheritdoc cref="CreateBluetooth(string, string, string)"/>
    public bool CreateBluetooth(string name, int service, string label = "") => CreateBluetooth(name, Digits(service), label);

    /// <summary>Connects to a service of a Bluetooth device. Blocks until connected, at most for <paramref name="limit"/>.</summary>
    /// <param name="name">The name to give to the socket; it exists when the call has succeeded.</param>
    /// <param name="service">As in <see cref="CreateBluetooth(string, string, string)"/>; a channel is used without look-up.</param>
    /// <param name="device"><c>AA:BB:CC:DD:EE:FF</c>, the same with hyphens or without anything between; or the number of 48 bits.</param>
    /// <param name="limit">The limit of the whole, the look-up of the service included; absent or 0: 10 s.</param>
    /// <returns>Whether it is connected; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long.</exception>
    public bool ConnectBluetooth(string name, string service, string device, TimeLimit limit = default) =>
        ConnectBluetooth(name, service, device ?? "", BluetoothAddress.TryParse(device ?? "", out var address) ? address : null, limit);

    /// <inheritdoc cref="ConnectBluetooth(string, string, string, TimeLimit)"/>
    public bool ConnectBluetooth(string name, string service, long device, TimeLimit limit = default) =>
        ConnectBluetooth(name, service, Digits(device), BluetoothAddress.TryFrom(device, out var address) ? address : null, limit);

    /// <inheritdoc cref="ConnectBluetooth(string, string, string, TimeLimit)"/>
    public bool ConnectBluetooth(string name, int service, string device, TimeLimit limit = default) =>
        ConnectBluetooth(name, Digits(service), device, limit);

    /// <inheritdoc cref="ConnectBluetooth(string, string, string, TimeLimit)"/>
    public bool ConnectBluetooth(string name, int service, long device, TimeLimit limit = default) =>
        ConnectBluetooth(name, Digits(service), device, limit);

    /// <summary>Makes an infrared listener.</summary>
    /// <param name="name">The name to give to the socket, and to the service.</param>
    /// <returns>Whether it listens; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100205: no service can have this name.</exception>
    public bool CreateInfrared(string name) => CreateInfrared(name, name);

    /// <summary>Makes an infrared listener.</summary>
    /// <param name="name">The name to give to the socket.</param>
    /// <param name="service">The name of the service, 1 to 24 bytes in UTF-8; a number n means <c>LSAP-SELn</c>.</param>
    /// <returns>Whether it listens; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100205: no service can have this name.</exception>
    public bool CreateInfrared(string name, string service)
    {
        var attempt = Begin("Devices.CreateInfrared", name, service);
        CheckInfrared(attempt, service);
        var options = OptionsFor(name);
        return Open(attempt, _ => new ListeningSocket(DeviceListener.ListenInfrared(service, options.ForDevices), options));
    }

    /// <inheritdoc cref="CreateInfrared(string, string)"/>
    public bool CreateInfrared(string name, int service) => CreateInfrared(name, InfraredSocketAddress.OfSelector(service));

    /// <summary>Connects to the first infrared device in range. Blocks until connected, at most for 10 s.</summary>
    /// <param name="name">The name to give to the socket, and of the service.</param>
    /// <returns>Whether it is connected; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100205: no service can have this name.</exception>
    public bool ConnectInfrared(string name) => ConnectInfrared(name, name);

    /// <summary>Connects to the first infrared device in range. Blocks until connected, at most for <paramref name="limit"/>.</summary>
    /// <param name="name">The name to give to the socket; it exists when the call has succeeded.</param>
    /// <param name="service">As in <see cref="CreateInfrared(string, string)"/>.</param>
    /// <param name="limit">The limit of the whole, the discovery of devices included; absent or 0: 10 s.</param>
    /// <returns>Whether it is connected; else the error says why.</returns>
    /// <exception cref="LiaisonException">100202: the name is empty or too long. 100205: no service can have this name.</exception>
    public bool ConnectInfrared(string name, string service, TimeLimit limit = default)
    {
        var attempt = Begin("Devices.ConnectInfrared", name, service);
        CheckInfrared(attempt, service);
        var options = OptionsFor(name);
        return Open(attempt, givenUp => new ConnectedSocket(
            SocketKind.Client, DeviceClient.ConnectInfrared(service, Within(limit, options.ForDevices), givenUp), options));
    }

    /// <inheritdoc cref="ConnectInfrared(string, string, TimeLimit)"/>
    public bool ConnectInfrared(string name, int service, TimeLimit limit = default) =>
        ConnectInfrared(name, InfraredSocketAddress.OfSelector(service), limit);

    private bool ConnectBluetooth(string name, string service, string device, BluetoothAddress? address, TimeLimit limit)
    {
        var attempt = Begin("Devices.ConnectBluetooth", name, device);
        if (!TryFind(attempt, service, out var found))
            return false;
        if (address is not { } known)
            return attempt.Fail(100322, ("address", ShownText.FromOutside(device)));
        var options = OptionsFor(name);
        return Open(attempt, givenUp => new ConnectedSocket(
            SocketKind.Client, DeviceClient.ConnectBluetooth(known, found, Within(limit, options.ForDevices), givenUp), options));
    }

    private static DeviceOptions Within(TimeLimit limit, DeviceOptions options) =>
        limit.Duration is { } given && given != TimeSpan.Zero ? options with { ConnectTimeout = given } : options;

    private static bool TryFind(Attempt attempt, string? service, [NotNullWhen(true)] out BluetoothService? found) =>
        BluetoothService.TryParse(service ?? "", out found) || attempt.Fail(100321, ("service", ShownText.FromOutside(service ?? "")));

    private static void CheckInfrared(Attempt attempt, string? service)
    {
        if (service is null || !InfraredSocketAddress.IsService(service))
            throw attempt.Raise(100205, ("argument", ShownText.FromOutside(service ?? "")), ("detail", BytesUpTo(InfraredSocketAddress.LongestService)));
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
