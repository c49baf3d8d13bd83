using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>
/// Delivers what was deferred and streamed, as it is resolved. Resolving goes on by itself; what it finds is written here, by the
/// one who reads the responses.
/// </summary>
/// <param name="budget">Bytes that the responses may still take.</param>
internal sealed class IncrementalDelivery(ResponseBudget budget)
{
    private readonly Channel<IReadOnlyList<ILaterPart>> _resolved =
        Channel.CreateUnbounded<IReadOnlyList<ILaterPart>>(new UnboundedChannelOptions { SingleReader = true });

    private readonly PartWriter _writer = new(budget);
    private readonly List<IDisposable> _streams = [];
    private int _nextId;
    private int _open;

    /// <summary>Takes on what the first response left.</summary>
    /// <returns>What clients are told to wait for; may be empty.</returns>
    public IReadOnlyList<PendingResult> Begin(IReadOnlyList<ILaterPart> later)
    {
        var payload = new IncrementalPayload();
        Announce(later, payload);
        return payload.Pending;
    }

    /// <returns>The responses until nothing is pending.</returns>
    public async IAsyncEnumerable<IncrementalPayload> DeliverAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (_open > 0)
        {
            await _resolved.Reader.WaitToReadAsync(cancellation);
            // What a caller's token ended is no answer.
            cancellation.ThrowIfCancellationRequested();
            var payload = new IncrementalPayload();
            while (_resolved.Reader.TryRead(out var parts))
            {
                foreach (var part in parts)
                {
                    Take(part, payload);
                }
            }
            payload.HasNext = _open > 0;
            if (!payload.IsEmpty)
            {
                yield return payload;
            }
        }
    }

    /// <summary>Gives back what the streams hold that were not read to their end.</summary>
    public void EndStreams() => _streams.ForEach(stream => stream.Dispose());

    private void Take(ILaterPart later, IncrementalPayload payload)
    {
        if (later is DeferredPart part)
        {
            Take(part, payload);
        }
        else
        {
            Take((StreamedList)later, payload);
        }
    }

    private void Take(DeferredPart part, IncrementalPayload payload)
    {
        if (part.Fragments.All(fragment => fragment.IsClosed))
        {
            return;
        }
        var failed = !_writer.TryWrite(part, out var later);
        part.Streams = [.. later.OfType<StreamedList>()];
        Register([.. later.OfType<DeferredPart>()]);
        foreach (var fragment in part.Fragments)
        {
            fragment.Unfinished--;
            fragment.Failed ??= failed ? part : null;
            if (fragment is { Id: not null, IsClosed: false })
            {
                CloseIfDone(fragment, payload);
            }
        }
    }

    private void Take(StreamedList stream, IncrementalPayload payload)
    {
        var written = new IncrementalItems();
        var (items, failure) = _writer.Write(stream, written);
        if (items is not null)
        {
            payload.AddItems(stream, items, written.Errors);
            Announce(written.Later, payload);
        }
        if (failure is null && stream.HasMore)
        {
            Resolve(stream);
            return;
        }
        _open--;
        stream.Dispose();
        payload.Complete(stream, failure is null ? [] : [failure]);
    }

    private void Announce(IReadOnlyList<ILaterPart> later, IncrementalPayload payload)
    {
        foreach (var fragment in Register([.. later.OfType<DeferredPart>()]))
        {
            Announce(fragment, payload);
        }
        foreach (var stream in later.OfType<StreamedList>())
        {
            Announce(stream, payload);
        }
    }

    /// <summary>Counts the parts with their fragments, and waits for them.</summary>
    /// <returns>The fragments that were not known and stand in no other.</returns>
    private List<DeferredFragment> Register(IReadOnlyList<DeferredPart> parts)
    {
        var roots = new List<DeferredFragment>();
        foreach (var part in parts)
        {
            foreach (var fragment in part.Fragments)
            {
                Know(fragment, roots);
                fragment.Parts.Add(part);
                fragment.Unfinished++;
            }
        }
        foreach (var together in parts.GroupBy(part => part.Group.RunningIn(part.Run)))
        {
            DeferredPart[] resolved = [.. together];
            _ = together.Key.ContinueWith(_ => _resolved.Writer.TryWrite(resolved), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
        return roots;
    }

    private static void Know(DeferredFragment fragment, List<DeferredFragment> roots)
    {
        if (fragment.IsKnown)
        {
            return;
        }
        fragment.IsKnown = true;
        if (fragment.Parent is null)
        {
            roots.Add(fragment);
            return;
        }
        Know(fragment.Parent, roots);
        fragment.Parent.Children.Add(fragment);
    }

    /// <summary>A fragment that has nothing of its own makes way for those that stand in it.</summary>
    private void Announce(DeferredFragment fragment, IncrementalPayload payload)
    {
        if (fragment.Parts.Count == 0)
        {
            fragment.Children.ForEach(child => Announce(child, payload));
            return;
        }
        AddPending(fragment, payload);
        CloseIfDone(fragment, payload);
    }

    private void Announce(StreamedList stream, IncrementalPayload payload)
    {
        AddPending(stream, payload);
        _streams.Add(stream);
        Resolve(stream);
    }

    private void AddPending(PendingResult result, IncrementalPayload payload)
    {
        result.Id = (_nextId++).ToString(CultureInfo.InvariantCulture);
        payload.Pending.Add(result);
        _open++;
    }

    private void CloseIfDone(DeferredFragment fragment, IncrementalPayload payload)
    {
        if (fragment.Failed is { } failed)
        {
            _open--;
            payload.Complete(fragment, failed.Errors);
        }
        else if (fragment.Unfinished == 0)
        {
            fragment.Parts.ForEach(part => Send(part, fragment, payload));
            _open--;
            payload.Complete(fragment, []);
            fragment.Children.ForEach(child => Announce(child, payload));
        }
    }

    /// <summary>Sends a part once, with the deepest of its fragments that clients wait for.</summary>
    private void Send(DeferredPart part, DeferredFragment fragment, IncrementalPayload payload)
    {
        if (part.IsSent)
        {
            return;
        }
        part.IsSent = true;
        var deepest = part.Fragments.Where(other => other is { Id: not null, IsClosed: false }).Append(fragment).MaxBy(other => other.Path.Length)!;
        payload.AddData(deepest, part);
        foreach (var stream in part.Streams)
        {
            Announce(stream, payload);
        }
    }

    private void Resolve(StreamedList stream) => stream.Run.Deferred.Start(async () =>
    {
        await stream.ResolveNextAsync();
        _resolved.Writer.TryWrite([stream]);
    });
}
