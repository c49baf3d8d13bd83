using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FileLoadHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Loads were kept by agency and are by agency and operation now: nothing finds the old ones. The files are read anew. The
            // tables are made anew too, since SQLite could alter them outside a transaction only.
            migrationBuilder.DropTable(name: "FileRecords");
            migrationBuilder.DropTable(name: "FileLoads");

            migrationBuilder.CreateTable(
                name: "FileLoads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsKept = table.Column<bool>(type: "INTEGER", nullable: false),
                    Begun = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Touched = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AsOf = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Records = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileLoads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LoadId = table.Column<long>(type: "INTEGER", nullable: false),
                    IndexKeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IndexHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Payload_Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Payload_KeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileRecords_FileLoads_LoadId",
                        column: x => x.LoadId,
                        principalTable: "FileLoads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FileRecords_LoadId_IndexHash",
                table: "FileRecords",
                columns: new[] { "LoadId", "IndexHash" });

            migrationBuilder.CreateIndex(
                name: "IX_FileLoads_Source",
                table: "FileLoads",
                column: "Source",
                unique: true,
                filter: "\"State\" = 'Loading'");

            migrationBuilder.CreateIndex(
                name: "IX_FileLoads_Source_State",
                table: "FileLoads",
                columns: new[] { "Source", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FileLoads_Source",
                table: "FileLoads");

            migrationBuilder.DropIndex(
                name: "IX_FileLoads_Source_State",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "Detail",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "Ended",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "FileLoads");

            migrationBuilder.DropColumn(
                name: "State",
                table: "FileLoads");

            migrationBuilder.RenameColumn(
                name: "Touched",
                table: "FileLoads",
                newName: "LoadedAt");

            migrationBuilder.RenameColumn(
                name: "IsKept",
                table: "FileLoads",
                newName: "Committed");

            migrationBuilder.AlterColumn<DateTime>(
                name: "AsOf",
                table: "FileLoads",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agency",
                table: "FileLoads",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_FileLoads_Agency_Committed",
                table: "FileLoads",
                columns: new[] { "Agency", "Committed" });
        }
    }
}
