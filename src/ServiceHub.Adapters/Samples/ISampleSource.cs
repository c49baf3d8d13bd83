namespace ServiceHub.Adapters.Samples;

/// <summary>An adapter whose agency's raw answers can be made samples.</summary>
public interface ISampleSource
{
    /// <summary>Takes a raw answer apart.</summary>
    /// <param name="answer">The body, as the agency sent it.</param>
    /// <returns>Its values.</returns>
    /// <exception cref="Contract.AgencyException">The body is none of the protocol's.</exception>
    /// <exception cref="FormatException">Likewise, as is what a parser throws.</exception>
    ISample ReadSample(ReadOnlyMemory<byte> answer);
}
