using System.Net;
using System.Net.Sockets;

namespace Cli.Verification;

/// <summary>
/// Keeps an address that comes from data, or that a server redirects to, out of the network this program runs in. It looks at the
/// resolved address at the moment of connecting, so a name that changes its mind is caught too.
/// </summary>
internal static class AddressGuard
{
    // Special-purpose ranges that are not globally reachable: IANA's registries, RFC 6890 and its updates.
    private static readonly IPNetwork[] Closed =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>Whether anybody on the internet could reach the address.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = Embedded(address) ?? address;
        return !Closed.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Connects to the first allowed address of a host, or refuses.</summary>
    public static async ValueTask<Stream> Connect(DnsEndPoint host, Func<IPAddress, bool> isAllowed, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation);
        // A host with one closed address among open ones is refused whole: it is built to be tried again.
        if (addresses.Length == 0 || !addresses.All(isAllowed))
            throw new FaultyAnswer($"{host.Host} is not a public address, so it is not asked");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The IPv4 address inside an IPv6 one: mapped, compatible, NAT64 (RFC 6052) or 6to4 (RFC 3056).</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var isCompatible = bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && !address.Equals(IPAddress.IPv6Loopback) && !address.Equals(IPAddress.IPv6Any);
        var isNat64 = bytes.AsSpan(0, 4).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xff, 0x9b]) && bytes.AsSpan(4, 8).IndexOfAnyExcept((byte)0) < 0;
        if (isCompatible || isNat64)
            return new IPAddress(bytes.AsSpan(12, 4));
        return bytes[0] == 0x20 && bytes[1] == 0x02 ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }
}
