namespace ServiceHub.Adapters.Probing;

/// <summary>
/// Sees what travels between hub and agency as it is, personal data and credentials included. There for the commands that try a
/// manifest; a hub that serves has none, and no setting gives it one.
/// </summary>
public interface IAgencyTap
{
    /// <summary>Puts itself around, or in the place of, an agency's HTTP connections.</summary>
    /// <param name="connections">The connections.</param>
    /// <returns>What requests go through from then on; disposed with the agency.</returns>
    HttpMessageHandler Wrap(HttpMessageHandler connections);

    /// <summary>An agency without HTTP has told something of the subject: a database's row, a dropped file's record.</summary>
    /// <param name="row">The texts by column or field; null where there is none.</param>
    void Tell(IEnumerable<KeyValuePair<string, string?>> row);
}
