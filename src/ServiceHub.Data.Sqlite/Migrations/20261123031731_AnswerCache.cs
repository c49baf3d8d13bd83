using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AnswerCache : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CachedAnswers",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubjectHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Expires = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Payload_Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Payload_KeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CachedAnswers", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "ForgottenAnswers",
                columns: table => new
                {
                    Agency = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubjectHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForgottenAnswers", x => new { x.Agency, x.SubjectHash });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CachedAnswers_Agency_SubjectHash",
                table: "CachedAnswers",
                columns: new[] { "Agency", "SubjectHash" });

            migrationBuilder.CreateIndex(
                name: "IX_CachedAnswers_Expires",
                table: "CachedAnswers",
                column: "Expires");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CachedAnswers");

            migrationBuilder.DropTable(
                name: "ForgottenAnswers");
        }
    }
}
