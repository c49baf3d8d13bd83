using System.Net;
using System.Net.Sockets;

namespace ServiceHub.OAuth.Endpoints.Load;

/// <summary>
/// Slows down who fails to authenticate. The answer to a wrong credential is held back, the longer the more of them came from its
/// network within the minute; right ones are not. Beyond a number nothing of that network is looked at until the minute ends, right
/// credentials included: a proxy before the hub must be a trusted one, or all clients are one network.
/// </summary>
internal sealed class FailedAuthentications(OAuthOptions options, TimeProvider time)
{
    public const int Free = 5;

    /// <summary>How many answers are held back at once; those beyond go out at once, since waiting must cost the hub nothing.</summary>
    private const int MostHeld = 1000;
    private const int Ipv6NetworkBytes = 8;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private readonly MinuteCounts<IPAddress> _failures = new(time);
    private int _held;

    /// <summary>Null unless so much failed from the request's network that nothing more is looked at.</summary>
    public OAuthError? Refusal(OAuthRequest request) =>
        _failures.Count(NetworkOf(request)) >= options.FailuresPerMinute ? OAuthErrors.TooManyFailures(_failures.Remaining) : null;

    /// <summary>Takes note of a failure, and comes when its answer may go out.</summary>
    public async ValueTask HoldAsync(OAuthRequest request, CancellationToken cancellation)
    {
        var delay = DelayAfter(_failures.Add(NetworkOf(request)));
        if (delay == TimeSpan.Zero)
        {
            return;
        }
        try
        {
            if (Interlocked.Increment(ref _held) <= MostHeld)
            {
                await Task.Delay(delay, time, cancellation);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }

    /// <summary>Nothing for the first few, since people mistype; then twice as long with each.</summary>
    public static TimeSpan DelayAfter(int failures)
    {
        if (failures <= Free)
        {
            return TimeSpan.Zero;
        }
        var doublings = Math.Min(failures - Free - 1, 16);
        var delay = FirstDelay * (1 << doublings);
        return delay < LongestDelay ? delay : LongestDelay;
    }

    /// <summary>An IPv4 address, or the network of 64 bits within which one owner of IPv6 has as many addresses as it likes.</summary>
    private static IPAddress NetworkOf(OAuthRequest request)
    {
        var address = request.Address ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Ipv6NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
