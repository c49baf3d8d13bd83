using ServiceHub.Adapters.Contract;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>A sample without personal data, and what the adapter makes of it.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Request">Whom to ask about, so that the sample answers: nobody.</param>
/// <param name="Messages">The answers, in order.</param>
/// <param name="Answer">What they are mapped to.</param>
internal sealed record RecordedSample(string Operation, AgencyRequest Request, IReadOnlyList<SampleMessage> Messages, AgencyAnswer Answer);
