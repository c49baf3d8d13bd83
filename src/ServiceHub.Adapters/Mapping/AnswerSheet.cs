using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>
/// Puts an agency's rows, in whatever order they come, to the subjects asked about. A row that cannot be put to exactly one of
/// them spoils the whole call: whose data the other rows hold is then as doubtful.
/// </summary>
public sealed class AnswerSheet
{
    private readonly Dictionary<NationalId, int> _places;
    private readonly List<AgencyAnswer>?[] _rows;
    private readonly bool _many;

    /// <summary>An empty sheet: nobody is known yet.</summary>
    /// <param name="subjects">Whom was asked about, each once.</param>
    /// <param name="many">Whether several rows may be about one subject.</param>
    public AnswerSheet(IReadOnlyList<NationalId> subjects, bool many = false)
    {
        _many = many;
        _rows = new List<AgencyAnswer>?[subjects.Count];
        _places = new Dictionary<NationalId, int>(subjects.Count);
        for (var i = 0; i < subjects.Count; i++)
        {
            _places.Add(subjects[i], i);
        }
    }

    /// <summary>Adds a row.</summary>
    /// <typeparam name="TRow">The protocol's row.</typeparam>
    /// <param name="subject">The row's national ID as the agency wrote it.</param>
    /// <param name="mapper">Maps the row.</param>
    /// <param name="row">The row.</param>
    /// <param name="asOf">When the row was true, if the agency says so.</param>
    /// <exception cref="AgencyException">Malformed: no national ID, one that nobody asked about, or one that came before though one row was agreed.</exception>
    public void Add<TRow>(string? subject, RecordMapper<TRow> mapper, TRow row, DateTimeOffset? asOf) =>
        Add(subject, () => mapper.Map(row, asOf));

    /// <summary>Adds an answer.</summary>
    /// <param name="subject">The national ID that it is about, as the agency wrote it.</param>
    /// <param name="answer">Makes the answer, once its place is sure.</param>
    /// <exception cref="AgencyException">Malformed, as for a row.</exception>
    public void Add(string? subject, Func<AgencyAnswer> answer) => Add(Read(subject), answer);

    /// <summary>Makes sure that someone was asked about whom the agency names, whether or not rows follow.</summary>
    /// <param name="subject">The national ID as the agency wrote it.</param>
    /// <exception cref="AgencyException">Malformed: no national ID, or one that nobody asked about.</exception>
    public void Expect(string? subject) => FindPlace(Read(subject));

    /// <summary>Adds an answer.</summary>
    /// <param name="subject">Whom it is about.</param>
    /// <param name="answer">Makes the answer, once its place is sure.</param>
    /// <exception cref="AgencyException">Malformed: nobody asked about the subject, or it came before though one row was agreed.</exception>
    public void Add(NationalId subject, Func<AgencyAnswer> answer)
    {
        var place = FindPlace(subject);
        if (_rows[place] is not null && !_many)
        {
            throw Malformed("Two rows are about the same person.");
        }
        (_rows[place] ??= []).Add(answer());
    }

    /// <summary>One answer for each subject, in their order.</summary>
    /// <param name="missing">The answer for who has no row; when missing, that the agency does not know them.</param>
    /// <returns>The answers.</returns>
    public IReadOnlyList<AgencyAnswer> ToAnswers(AgencyAnswer? missing = null) => Array.ConvertAll(_rows, rows => rows switch
    {
        null => missing ?? AgencyAnswer.NotFound,
        [var only] => only,
        // A row that cannot be read spoils the person's other rows: a list with a hole would tell a half-truth.
        _ => rows.Find(row => row.Failure is not null)
            ?? AgencyAnswer.Found([.. rows.SelectMany(row => row.Records)], rows.Min(row => row.AsOf)),
    });

    private int FindPlace(NationalId subject) => _places.TryGetValue(subject, out var place)
        ? place
        : throw Malformed("A row is about someone who was not asked about.");

    private static NationalId Read(string? subject) => subject is not null && NationalIdConverter.TryParse(subject.Trim(), out var id)
        ? id
        : throw Malformed("A row has no national ID, or a wrong one.");

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
