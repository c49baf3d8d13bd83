using Microsoft.Net.Http.Headers;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>How well a media type suits an <c>Accept</c> header: by the most specific range that holds it (RFC 9110, section 12.5.1).</summary>
/// <param name="Quality">0 to 1; 0 when it is not acceptable.</param>
/// <param name="Precision">2 for the type itself, 1 for all of its kind, 0 for all types.</param>
/// <param name="Place">The range's place in the header.</param>
internal readonly record struct AcceptMatch(double Quality, int Precision, int Place) : IComparable<AcceptMatch>
{
    public static AcceptMatch Of(MediaTypeHeaderValue type, IList<MediaTypeHeaderValue> ranges)
    {
        var best = new AcceptMatch(0, -1, 0);
        for (var place = 0; place < ranges.Count; place++)
        {
            var range = ranges[place];
            var precision = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            // ASP.NET Core takes a type that ends in +json for a kind of application/json; a client that names one does not mean the other.
            var isMeant = precision < 2 || range.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase);
            if (isMeant && precision > best.Precision && type.IsSubsetOf(range))
            {
                best = new(range.Quality ?? 1, precision, place);
            }
        }
        return best;
    }

    /// <summary>Greater is what the client likes better; of two that it likes alike, what it names itself, and names first.</summary>
    public int CompareTo(AcceptMatch other) =>
        Quality != other.Quality ? Quality.CompareTo(other.Quality)
        : Precision != other.Precision ? Precision.CompareTo(other.Precision)
        : other.Place.CompareTo(Place);
}
