using System.Collections.Concurrent;
using ServiceHub.Adapters.Values;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Citizens;

/// <summary>
/// Tells this process's subscriptions that there may be something new to read. It carries no news itself: who hears of some
/// reads anew, with the rights of its own token.
/// </summary>
public sealed class CitizenNews
{
    private readonly ConcurrentDictionary<CitizenListener, bool> _listeners = new();

    /// <summary>An agency renewed its register: anybody in it may have changed.</summary>
    public void RegisterRenewed() => RecordsChanged(numbers: null);

    /// <summary>An agency told of changes in its records.</summary>
    /// <param name="numbers">Whose; null for anybody's.</param>
    public void RecordsChanged(IReadOnlyCollection<NationalId>? numbers)
    {
        foreach (var listener in _listeners.Keys)
        {
            // Of whom a subscription by id is about, nothing is known here.
            if (numbers is null || listener.Number is not { } number || numbers.Contains(number))
            {
                listener.Tell();
            }
        }
    }

    /// <summary>Somebody became known to the shared profile.</summary>
    /// <param name="numbers">The newcomers.</param>
    /// <param name="by">The operation that entered them; it knows already.</param>
    internal void Enrolled(ICollection<NationalId> numbers, Operation by)
    {
        foreach (var listener in _listeners.Keys)
        {
            if (listener.Owner != by && listener.Number is { } number && numbers.Contains(number))
            {
                listener.Tell();
            }
        }
    }

    /// <param name="number">Whom the subscription is about, where it was given the number.</param>
    /// <param name="owner">The subscription.</param>
    /// <returns>To be disposed when the subscription ends.</returns>
    internal CitizenListener Listen(NationalId? number, Operation owner)
    {
        var listener = new CitizenListener(number, owner, gone => _listeners.TryRemove(gone, out _));
        _listeners[listener] = true;
        return listener;
    }
}
